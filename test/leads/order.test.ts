import { describe, expect, it } from 'vitest';
import { library } from '../support/shipped.ts';
import { ordered, QUALITIES } from '../../src/leads/order.ts';

describe('leads in order', () => {
  it('are those most likely to close first, then the ideal ones, and else as they stood', () => {
    const ticked = { close: ['Bolt', 'Dale'], pays: ['Dale', 'Acme'], enjoy: ['Cole'] };
    expect(ordered(['Acme', 'Bolt', 'Cole', 'Dale', 'Eve'], ticked).map(({ name }) => name)).toEqual([
      'Dale',
      'Bolt',
      'Acme',
      'Cole',
      'Eve',
    ]);
  });
  it('have their reasons, and no score', () => {
    expect(ordered(['Acme'], { close: ['Acme'], trust: ['Acme'] })).toEqual([
      { name: 'Acme', has: [QUALITIES[0], QUALITIES[3]] },
    ]);
  });
  it('are asked for what the articles say', () => {
    for (const { from } of QUALITIES) {
      const [source = '', number = ''] = from.split('.');
      expect(library.sources[source]?.statements[number]?.says).toMatch(/likely to close|enjoy/i);
    }
  });
});
