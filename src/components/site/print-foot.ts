// Sets the text of the page margins in print as a variable of the root, because a style sheet knows neither the
// site's name nor the date.
const foot = document.querySelector<HTMLElement>('[data-print-foot]');
window.addEventListener('beforeprint', () => {
  const words = [foot?.dataset['printFoot'], decodeURI(location.origin + location.pathname)]
    .filter(Boolean)
    .join('　');
  document.documentElement.style.setProperty('--print-foot', JSON.stringify(words));
});
