// The pipeline in a page of its own, where a test can change what the page offers.

/** Runs the pipeline in a page of its own, where `prepare` has changed what the page offers. */
export async function inPage<T>(prepare: string, run: string, policy = ''): Promise<T> {
  const page = document.createElement('iframe');
  const meta = policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  page.srcdoc = `${meta}<base href="${location.href}"><script>${prepare}</script><script type="module">
    import {configureImageWorker, toAvatar} from '/src/image/index.js';
    import {imageWorker} from '/src/image/worker/clients.ts';
    const photo = await (await fetch('/test/fixtures/photo.jpg')).blob();
    try { parent.postMessage({result: await (async () => {${run}})()}, '*'); }
    catch (error) { parent.postMessage({error: String(error)}, '*'); }
  </script>`;
  const answer = new Promise<{result?: T; error?: string}>((resolve) => {
    addEventListener('message', function listen({data, source}) {
      if (source !== page.contentWindow) return;
      removeEventListener('message', listen);
      resolve(data);
    });
  });
  document.body.append(page);
  const {result, error} = await answer;
  page.remove();
  if (error) throw new Error(error);
  return result as T;
}
