// A token of a local cloud that runs, asked for as the command line asks for it.
export async function localToken(local: Readonly<Record<string, string>>, role: string, as: string): Promise<string> {
  const headers = { authorization: `Bearer ${local['tokenSecret']}` };
  const body = new URLSearchParams({ role, as });
  const answer = await fetch(local['tokens'] ?? '', { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`No token for ${as}: ${answer.status} ${await answer.text()}`);
  const { token }: { readonly token: string } = JSON.parse(await answer.text());
  return token;
}
