// The margins of a sheet take their words from a variable of the root; a style sheet knows neither the site nor the day.
const foot = document.querySelector<HTMLElement>('[data-print-foot]');
window.addEventListener('beforeprint', () => {
  const words = [foot?.dataset['printFoot'], decodeURI(location.origin + location.pathname)]
    .filter(Boolean)
    .join('　');
  document.documentElement.style.setProperty('--print-foot', JSON.stringify(words));
});
