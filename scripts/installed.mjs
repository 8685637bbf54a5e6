// Plain JavaScript, loaded before every other command of package.json. A fresh copy of the project has no packages
// and may have an older Node, whose own error message would not help an editor.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { hasNode } from './install.mjs';

if (!existsSync(join('node_modules', '.package-lock.json')) || !hasNode()) {
  console.error('还没有安装依赖包。请先运行 npm start，网站打开以后，再运行这条命令。');
  process.exit(1);
}
// What Node makes of our modules is the same every time; where it cannot be kept, it is made again.
module.enableCompileCache?.(join('node_modules', '.cache', 'compiled'));
