import { must } from './browser.mjs';

/** Asks the API with the token, for what a way has to know beforehand. */
export async function ask({ url, token }, query) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  must(!errors, `the server answers ${JSON.stringify(errors)}`);
  return data;
}
