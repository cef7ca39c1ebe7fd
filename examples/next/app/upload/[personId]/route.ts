// A real app checks who is asking, and the picture too: docs/security.md.
const pictures = new Map<string, File>();

interface Context {
  params: Promise<{personId: string}>;
}

export async function POST(request: Request, {params}: Context) {
  const {personId} = await params;
  const picture = (await request.formData()).get('avatar');
  if (!(picture instanceof File)) return new Response('No picture', {status: 422});
  pictures.set(personId, picture);
  return Response.json({url: `/upload/${personId}`});
}

export async function GET(_request: Request, {params}: Context) {
  const picture = pictures.get((await params).personId);
  if (!picture) return new Response('Not found', {status: 404});
  return new Response(picture, {headers: {'Content-Type': picture.type, 'X-Content-Type-Options': 'nosniff'}});
}
