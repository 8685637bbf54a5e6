/** The device's own voice: what is said aloud never leaves the device. */

/** How long the voices of a device may take to be known, and a voice to begin, in milliseconds. */
const voicesAfter = 1500;
const beginsAfter = 6000;

/** As a voice names its language: zh-CN, zh_CN, cmn-Hans-CN; Cantonese is another language. */
const isMandarin = ({ lang }: SpeechSynthesisVoice): boolean =>
  /^(?:zh|cmn)\b(?!.*\bHK\b)/i.test(lang.replaceAll('_', '-'));

/** A voice that speaks Chinese on the device itself, that of the mainland first. A voice of the network would be sent the page's text. */
const chooseVoice = (voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined => {
  const fit = voices.filter((voice) => voice.localService && isMandarin(voice));
  return fit.find(({ lang }) => /CN/i.test(lang)) ?? fit[0];
};

/** @returns `undefined` where the device has no such voice */
export async function findVoice(): Promise<SpeechSynthesisVoice | undefined> {
  if (!('speechSynthesis' in window)) return undefined;
  const found = chooseVoice(speechSynthesis.getVoices());
  if (found) return found;
  await new Promise<void>((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true });
    setTimeout(resolve, voicesAfter);
  });
  return chooseVoice(speechSynthesis.getVoices());
}

export interface Speaker {
  /** `done` is called once: whether the text was said to its end. Not called after `stop`. */
  say: (text: string, done: (said: boolean) => void) => void;
  stop: () => void;
}

export function makeSpeaker(voice: SpeechSynthesisVoice): Speaker {
  // The browser drops an utterance that nothing refers to, and then never reports its end.
  let current: SpeechSynthesisUtterance | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    current = undefined;
    clearTimeout(waiting);
    speechSynthesis.cancel();
  };
  const say: Speaker['say'] = (text, done) => {
    const utterance = new SpeechSynthesisUtterance(text);
    const end = (said: boolean): void => {
      if (current !== utterance) return;
      current = undefined;
      clearTimeout(waiting);
      done(said);
    };
    current = utterance;
    Object.assign(utterance, { voice, lang: voice.lang, rate: 0.85 });
    utterance.onstart = () => clearTimeout(waiting);
    utterance.onend = () => end(true);
    utterance.onerror = () => end(false);
    waiting = setTimeout(() => end(false), beginsAfter);
    speechSynthesis.speak(utterance);
  };
  return { say, stop };
}
