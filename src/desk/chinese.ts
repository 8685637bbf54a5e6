/** Texts of the program that its package has no Chinese for, or has with a hole, and that an editor can meet. */
const terms: Readonly<Record<string, string>> = {
  select_item: '选择{$name}',
  show_errors: '看看是哪里',
  list_item_options: '更多操作',
  folders: '文件夹',
  more_folders: '更多文件夹',
  new_folder: '新建文件夹',
  folder_path: '文件夹路径',
  folder_contents: '内容',
  file_unavailable: '打不开',
  file_unavailable_description: '这个文件打不开，可能已经移走或删除。',
  back_to_parent_folder: '回到上一层文件夹',
  replace_file: '换文件',
  replace_image: '换图片',
  remove_file: '移除文件',
  remove_image: '移除图片',
  deleting_referenced_assets_note: '用到它的文章里也会去掉。',
  cannot_delete_referenced_assets: '下面的文章还在用它，请先改那些文章。',
  deleting_referenced_entries_note: '别处用到它的地方也会去掉。',
  cannot_delete_referenced_entries: '别处还在用它，请先改那些地方。',
  'entry_sidebar.slug.title': '文件名',
  'entry_sidebar.slug.generated_on_save': '文件名在保存时按内容生成。',
  'entry_sidebar.slug.unavailable': '这一项没有文件名。',
  'save_conflict.title': '别人也改了这一篇',
  'save_conflict.modified': '您打开以后，这个文件又改过。',
  'save_conflict.deleted': '您打开以后，这个文件被删除了。',
  'save_conflict.overwrite_warning': '现在保存，会盖掉那些改动。',
  'save_conflict.recreate_warning': '现在保存，会重新建一个。',
  'save_conflict.save_anyway': '仍然保存',
  'remote_change.reload_entry': '重新打开',
  'remote_change.confirm_reloading_entry': '要重新打开吗？没有保存的改动会丢失。',
  'assets_dialog.title.folder': '选择文件夹',
  'assets_dialog.no_subfolders': '这里没有文件夹。',
  'saving_entry.error.title': '没有保存',
  'saving_entry.error.description': '请改好下面说的地方，再保存一次。',
  'validation.range_underflow.select': '个数太少，请看下面的说明。',
  'validation.range_overflow.select': '个数太多，请看下面的说明。',
};

interface Texts {
  [key: string]: string | Texts;
}

/**
 * The package's Chinese texts with these put in; `json` is its file.
 * @throws Error if a path passes through a text
 */
export function completeChinese(json: string): string {
  const texts = JSON.parse(json) as Texts;
  for (const [path, text] of Object.entries(terms)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let place = texts;
    for (const key of keys) {
      const inner = (place[key] ??= {});
      if (typeof inner === 'string') throw new Error(`${path} leads through a text`);
      place = inner;
    }
    place[last] = text;
  }
  return JSON.stringify(texts);
}
