/**
 * Keeps what was typed and not saved: the browser asks before it closes or reloads the page, and before the program
 * leaves the form, by its arrow, a link or the way back. The program marks unsaved work only by its button.
 */
export function keepUnsavedWork() {
  window.addEventListener('beforeunload', (event) => {
    if (hasUnsavedWork()) event.preventDefault();
  });
  const { navigation } = /** @type {{ navigation?: EventTarget }} */ (
    /** @type {unknown} */ (window)
  );
  navigation?.addEventListener('navigate', (event) => {
    const { hashChange } = /** @type {Event & { hashChange?: boolean }} */ (event);
    if (hashChange === false || !event.cancelable || !hasUnsavedWork()) return;
    if (!window.confirm('有改动还没有保存，离开就丢了。确定离开吗？')) event.preventDefault();
  });
}

/** The button that saves can be pressed only while a form has something to be saved, or where there is no form. */
const hasUnsavedWork = () =>
  document.querySelector('button.primary[aria-keyshortcuts$="+S"]:not([disabled])') !== null &&
  document.querySelector('[data-key-path]') !== null;
