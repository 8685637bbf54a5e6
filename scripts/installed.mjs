// Plain JavaScript, loaded before every other command of package.json: a fresh copy of the project has no packages
// yet and perhaps an older Node, which would say so in words of its own.
import { existsSync } from 'node:fs';
import { projectNode } from './install.mjs';

if (!existsSync(projectNode())) {
  console.error('还没有安装依赖包。请先运行 npm start，网站打开以后，再运行这条命令。');
  process.exit(1);
}
