import { makeResultItem } from '../../../search/page/result-item.ts';

const here = location.pathname;
const list = document.querySelector('[data-result-examples]');
list?.append(
  makeResultItem(
    {
      url: here,
      title: '一篇文章的标题',
      excerpt: '找到的词前后的几句话，<mark>找到的词</mark>涂着颜色。',
      kind: '文章',
      date: '2026-11-06',
      section: '',
      filters: {},
    },
    [],
  ),
);
