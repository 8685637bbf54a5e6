/** Astro's part of a build, in a process of its own: build-pages.ts OUT CACHE. */
import { resolve } from 'node:path';
import { build } from 'astro';
import { reportFailure } from '../src/terminal/steps.mjs';

const [out, cache] = process.argv.slice(2);
if (out === undefined || cache === undefined) throw new Error('build-pages.ts OUT CACHE');

// The caches are in the staging folder, so that no build reuses entries of an earlier one and none needs write
// access to node_modules.
await build({
  root: process.cwd(),
  outDir: resolve(out),
  cacheDir: resolve(cache),
  vite: { cacheDir: resolve(cache, 'vite') },
  logLevel: 'error',
}).catch(reportFailure);
