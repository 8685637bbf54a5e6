import { onTestFinished } from 'vitest';
import { loadProject } from '../../sources/load-project.ts';
import { readSettings } from '../../sources/formats/settings.ts';
import { miniProject, removeProject, writeProject } from '../mini-project.ts';
import type { Change } from './changes.ts';

/** The mini project, changed, in a folder of its own until the test is over. */
export async function writeChanged(change: Change): Promise<string> {
  const files = miniProject();
  change(files);
  const root = await writeProject(files);
  onTestFinished(() => removeProject(root));
  return root;
}

/** What the content check says of the mini project, changed. */
export async function checkChanged(change: Change) {
  const root = await writeChanged(change);
  return loadProject(readSettings({}, root));
}
