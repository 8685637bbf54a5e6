/** Milliseconds after which a request that has not been answered is given up. */
const limitMs = 15_000;

/**
 * What a file of this site says, read by the browser itself. Rejects where it does not come. No text is handed to the browser
 * as markup, which the site's policy (Trusted Types) forbids, and scripts of a document do not run.
 */
function load(address: string, type: 'document' | 'json'): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = (): void => reject(new Error(`${address}: ${request.status}`));
    request.open('GET', address);
    request.responseType = type;
    request.timeout = limitMs;
    // An answer without a type would be read as XML.
    request.overrideMimeType('text/html');
    request.onload = () => {
      if (request.status === 200 && request.response !== null) resolve(request.response);
      else fail();
    };
    request.onerror = request.ontimeout = fail;
    request.send();
  });
}

export const loadDocument = (address: string): Promise<Document> =>
  load(address, 'document') as Promise<Document>;
export const loadJson = (address: string): Promise<unknown> => load(address, 'json');
