/** Bytes as text, for plain JSON. */
export function toBase64(bytes: Int8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte & 255);
  return btoa(text);
}

/** The bytes of such a text. */
export function fromBase64(base64: string): Int8Array {
  const text = atob(base64);
  const bytes = new Int8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
