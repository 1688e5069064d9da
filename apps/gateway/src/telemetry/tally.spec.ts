import { Counter, Gauge, Registry } from 'prom-client';

import { Tally } from './tally.js';

const registry = new Registry();
const configuration = (name: string, labelNames: string[]) => ({
  name,
  help: 'Some.',
  labelNames,
  registers: [registry],
});

const samples = async (name: string): Promise<string[]> =>
  (await registry.getSingleMetricAsString(name)).split('\n').filter((line) => !line.startsWith('#'));

it('says sums by two labels, the same however often they are read', async () => {
  const fruit = new Tally<string, number>(
    Counter,
    configuration('fruit', ['kind', 'year']),
    (kind, year) => ({ kind, year }),
  );
  expect(await samples('fruit')).toEqual([]);
  fruit.add(1, 'apple', 1999);
  fruit.add(0.5, 'apple', 1999);
  fruit.add(2, 'apple', 2000);
  fruit.add(0, 'pear', 1999);
  const expected = [
    'fruit{kind="apple",year="1999"} 1.5',
    'fruit{kind="apple",year="2000"} 2',
    'fruit{kind="pear",year="1999"} 0',
  ];
  expect(await samples('fruit')).toEqual(expected);
  expect(await samples('fruit')).toEqual(expected);
});

it('says of one label what was taken away again', async () => {
  const guests = new Tally<{ room: string }>(Gauge, configuration('guests', ['room']), (where) => where);
  const hall = { room: 'hall' };
  guests.add(1, hall);
  guests.add(1, hall);
  guests.add(-1, hall);
  expect(await samples('guests')).toEqual(['guests{room="hall"} 1']);
  guests.add(-1, hall);
  expect(await samples('guests')).toEqual(['guests{room="hall"} 0']);
});
