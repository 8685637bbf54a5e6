/** What the build tells the service worker. */
export interface WorkerPlan {
  /** The site's base path, with a slash at both ends. */
  base: string;
  /** Address from the site's root → the beginning of the SHA-256 of its bytes, in hexadecimal. */
  files: Readonly<Record<string, string>>;
  /** Shown without a network where nothing is kept. */
  offline: string;
}
