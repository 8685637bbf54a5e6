/** Unpacks gzip where the browser itself cannot (Safari before 16.4); nobody else loads this. */
export { gunzipSync } from 'fflate';
