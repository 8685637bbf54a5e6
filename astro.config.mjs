import { defineConfig } from 'astro/config';
import { headingWords } from './src/integrations/heading-words.ts';
import { devSearch, devSearchFolder } from './src/integrations/dev-search.ts';
import { currentSettings, siteOrigin } from './src/sources/formats/settings.ts';
import { loadSite } from './src/sources/site/site.ts';

const settings = currentSettings();

export default defineConfig({
  site: siteOrigin(settings, await loadSite(settings)),
  base: settings.basePath,
  outDir: settings.outDir,
  trailingSlash: 'always',
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [devSearch(devSearchFolder), headingWords()],
  // The oldest browsers that know the layers of our style sheets.
  vite: { build: { assetsInlineLimit: 0, target: ['chrome99', 'firefox97', 'safari15.4'] } },
});
