/** 读行线: two lines that keep the eye on one line of text; they follow the pointer, or the finger. */
const key = 'line-guide';

function isKept(): boolean {
  try {
    return localStorage.getItem(key) === 'on';
  } catch {
    return false;
  }
}

function keep(isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(key, 'on');
    else localStorage.removeItem(key);
  } catch {
    // A device that keeps nothing has it on this page.
  }
}

export function startLineGuide(button: HTMLButtonElement): void {
  const guide = document.createElement('div');
  guide.className = 'line-guide';
  const show = (isOn: boolean): void => {
    button.setAttribute('aria-pressed', String(isOn));
    if (isOn) document.body.append(guide);
    else guide.remove();
  };
  document.addEventListener('pointermove', ({ clientY }) => {
    guide.style.setProperty('--at', `${clientY}px`);
  });
  button.addEventListener('click', () => {
    const isOn = button.getAttribute('aria-pressed') !== 'true';
    keep(isOn);
    show(isOn);
  });
  show(isKept());
}
