// Text, signed bytes and base 64.
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Signed bytes; text as UTF-8. */
export function bytesOf(value: string | readonly number[]): number[] {
  if (typeof value !== 'string') return value.map(signed)
  const bytes: number[] = []
  encodeURIComponent(
    value.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
  ).replace(/%([0-9A-F]{2})|[\s\S]/g, (letter, code?: string) => {
    bytes.push(signed(code === undefined ? letter.charCodeAt(0) : Number.parseInt(code, 16)))
    return ''
  })
  return bytes
}

function signed(byte: number): number {
  return (byte << 24) >> 24
}

export function bytesToBase64(bytes: readonly number[]): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const given = Math.min(3, bytes.length - i)
    let group = 0
    for (let j = 0; j < 3; j++) group = group * 256 + ((bytes[i + j] ?? 0) & 255)
    for (let j = 0; j < 4; j++) text += j > given ? '=' : LETTERS[(group >> (18 - 6 * j)) & 63]
  }
  return text
}

/** Signed bytes of base 64, standard or web-safe. */
export function base64ToBytes(text: string): number[] {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const letter of text.replace(/-/g, '+').replace(/_/g, '/').replace(/[=\s]/g, '')) {
    held = ((held << 6) | LETTERS.indexOf(letter)) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes.push(signed((held >> bits) & 255))
  }
  return bytes
}
