/**
 * 读给我听: one utterance a sentence, because not every browser tells how far it is inside of one; the sentence that is
 * said is marked. A pause stops the voice, and going on begins with the same sentence: some browsers cannot pause.
 */
import { collectPassages, type Passage } from './passages.ts';
import { findVoice, makeSpeaker, type Speaker } from './voice.ts';

const words = { begin: '读给我听', pause: '暂停', goOn: '接着读' };
const markName = 'reading';
const saidClass = 'said';

export interface ReadingControls {
  read: HTMLButtonElement;
  stop: HTMLButtonElement;
  status: HTMLElement;
  /** Whom to call where the device cannot read aloud; empty if nobody. */
  phone: string;
}

/** @returns what stops the reading */
export function startReading({ read, stop, status, phone }: ReadingControls): () => void {
  let speaker: Speaker | undefined;
  let passages: Passage[] = [];
  let at = -1;
  let isSaying = false;

  const show = (text: string): void => {
    read.textContent = isSaying ? words.pause : at < 0 ? words.begin : words.goOn;
    stop.hidden = at < 0;
    status.textContent = text;
    mark(isSaying ? passages[at] : undefined);
  };
  const end = (text = ''): void => {
    speaker?.stop();
    at = -1;
    isSaying = false;
    show(text);
  };
  const sayNext = (): void => {
    const passage = passages[at];
    if (!passage) {
      end('读完了。');
      return;
    }
    show('');
    speaker?.say(passage.said, (said) => {
      if (!said) {
        end(`这台设备没有读出来。${callInstead(phone)}`);
        return;
      }
      at += 1;
      sayNext();
    });
  };
  const begin = async (): Promise<void> => {
    if (!speaker) {
      status.textContent = '正在找中文语音……';
      const voice = await findVoice();
      if (!voice) {
        end(`这台设备上没有中文语音，不能读。${callInstead(phone)}`);
        return;
      }
      speaker = makeSpeaker(voice);
    }
    passages = collectPassages(document.querySelector('main') ?? document.body);
    at = Math.max(passages.findIndex(isInView), 0);
    isSaying = true;
    sayNext();
  };
  read.addEventListener('click', () => {
    if (at < 0) {
      void begin();
      return;
    }
    isSaying = !isSaying;
    if (isSaying) sayNext();
    else {
      speaker?.stop();
      show('');
    }
  });
  stop.addEventListener('click', () => {
    end();
    read.focus();
  });
  window.addEventListener('pagehide', () => end());
  show('');
  return end;
}

const callInstead = (phone: string): string => (phone === '' ? '' : `请打${phone}，请人念给您听。`);

const isInView = ({ range }: Passage): boolean => range.getBoundingClientRect().bottom > 0;

/** Marks one passage, or none, and brings it into view. */
function mark(passage: Passage | undefined): void {
  for (const old of document.getElementsByClassName(saidClass)) old.classList.remove(saidClass);
  if ('highlights' in CSS) {
    CSS.highlights.delete(markName);
    if (passage) CSS.highlights.set(markName, new Highlight(passage.range));
  }
  if (!passage) return;
  passage.block.classList.add(saidClass);
  const { top, bottom } = passage.range.getBoundingClientRect();
  // The bar takes the foot of the screen.
  if (top < 0 || bottom > window.innerHeight * 0.75)
    window.scrollBy({ top: top - window.innerHeight / 3 });
}
