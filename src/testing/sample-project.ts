import { readSettings } from '../sources/formats/settings.ts';
import { loadProject, type LoadedProject } from '../sources/load-project.ts';

/** Of the content and data that are published here, whatever the environment says. */
export const sampleSettings = readSettings({}, process.cwd());

let sample: Promise<LoadedProject> | undefined;

/** What is published here, read once for all tests of a worker, which change nothing of it. */
export const loadSample = (): Promise<LoadedProject> => (sample ??= loadProject(sampleSettings));
