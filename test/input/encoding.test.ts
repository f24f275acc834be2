import { describe, expect, it } from 'vitest';
import { decode } from '../../src/input/encoding/decode.js';
import { encode } from './encode.js';

const TEXT = 'В Кузнецком районе высадили 80 рябин, причём место для сквера выбирали сами жители.\r\nФото: РУСАЛ';

describe('encodings told apart without being asked', () => {
  it.each(['utf-8', 'windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'utf-16le', 'utf-16be'])('%s', (encoding) => {
    expect(decode(encode(TEXT, encoding), null)).toBe(TEXT);
  });

  const STORY = 'Вчера в Пензе появилась первая аллея. «Яблони сажали всем селом», — сказал Юрий Щукин.';

  it('Mac Cyrillic, where enough of it tells', () => {
    expect(decode(encode(STORY, 'x-mac-cyrillic'), null)).toBe(STORY);
    expect(decode(encode('Алея', 'x-mac-cyrillic'), null)).not.toBe('Алея');
    expect(decode(encode(`${STORY} ЗЯ зЯ аЯ`, 'windows-1251'), null)).toBe(`${STORY} ЗЯ зЯ аЯ`);
  });

  it.each(['Школа 100 открылась', 'МИНИСТЕРСТВО ПРОСВЕЩЕНИЯ', 'Мэр Пензы ушёл', '2025 год', 'Цена: 15 руб.'])(
    'a short text: %s',
    (text) => {
      for (const encoding of ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5'])
        expect(decode(encode(text, encoding), null)).toBe(text);
    },
  );

  it('takes a byte order mark off and nothing else', () => {
    expect(decode(encode(`\ufeff${TEXT}`, 'utf-8'), null)).toBe(TEXT);
    expect(decode(encode(`\ufeff${TEXT}`, 'utf-16le'), null)).toBe(TEXT);
    expect(decode(encode(`\ufeff${TEXT}`, 'utf-16be'), null)).toBe(TEXT);
    expect(decode(encode(`\ufeff\ufeff${TEXT}`, 'utf-8'), null)).toBe(`\ufeff${TEXT}`);
  });

  it('obeys the user', () => {
    expect(decode(encode('ШКОЛА', 'koi8-r'), 'windows-1251')).toBe('ылпмб');
    expect(decode(Uint8Array.of(0xd0, 0xa8, 0xd0), 'utf-8')).toBe('Ш\ufffd');
  });

  it('says where UTF-8 is broken', () => {
    const bytes = encode(TEXT, 'utf-8');
    bytes[40] = 0xff;
    expect(() => decode(bytes, null)).toThrow(/broken UTF-8 at byte (39|40)/u);
    expect(() => decode(encode(TEXT, 'utf-8').subarray(0, 50), null)).toThrow(/broken UTF-8/u);
  });

  it('takes a text with a stray NUL byte for a text', () => {
    const text = `${TEXT}\0${TEXT}\0`;
    expect(decode(encode(text, 'utf-8'), null)).toBe(text);
    expect(() => decode(encode('Школа\0\0\0', 'utf-8'), null)).toThrow(/binary/u);
  });

  it('refuses binary data', () => {
    expect(() =>
      decode(
        Uint8Array.from({ length: 512 }, (_, i) => (i * 37) % 256),
        null,
      ),
    ).toThrow(/binary/u);
    expect(() => decode(Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), null)).toThrow(/binary/u);
  });
});
