import type { APIRoute, GetStaticPaths } from 'astro';
import {
  getSmallerPictures,
  makeSmaller,
  type SmallerPicture,
} from '../../catalog/bulletin/pictures.ts';

/** The pictures of articles, smaller, for smaller screens; as they are, public/ has them. */
export const getStaticPaths = (async () =>
  (await getSmallerPictures()).map((picture) => ({
    params: { path: picture.address.replace(/^photos\//, '') },
    props: { picture },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: SmallerPicture }> = async ({ props }) =>
  new Response(new Uint8Array(await makeSmaller(props.picture)), {
    headers: { 'content-type': 'image/webp' },
  });
