// Imported before a step of a build: a step whose build was killed ends, instead of writing on into a folder that nobody
// will ever serve and that the next build has just removed.

const parent = process.ppid;
const millisecondsBetweenLooks = 250;

setInterval(() => {
  if (process.ppid !== parent) process.exit(1);
}, millisecondsBetweenLooks).unref();
