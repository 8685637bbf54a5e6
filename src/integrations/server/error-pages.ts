/** What readers see when nothing better fits. */
export const failedPage = 'failed/index.html';

/** Statuses of refused requests, and the page of the site that readers see with them. */
export const errorPages = [
  // A folder without a page of its own is nothing that a reader could be forbidden.
  { page: '404.html', statuses: [403, 404] },
  { page: 'gone/index.html', statuses: [410] },
  {
    page: failedPage,
    statuses: [
      400, 401, 402, 405, 406, 408, 409, 411, 412, 413, 414, 415, 416, 421, 429, 500, 501, 502, 503,
      504, 505, 507,
    ],
  },
] as const;
