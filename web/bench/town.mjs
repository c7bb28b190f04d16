// Demos to measure on: the usual one, and one on a directory of 2,000 agencies that is made up here and imported.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const agencies = 2_000;
const schools = 12;
const startMs = 60_000;
const types = ['가족센터', '사회복지관', '상담소'];
const towns = ['가람동', '누리동', '다솜동', '라온동', '마루동'];
// Two cities, since a demo has two districts.
const cities = ['춘천시', '원주시'];
const address = (i) => `강원도 ${cities[i % 2]} ${towns[i % towns.length]}`;

const areas = [
  ['4200000000', '강원도'],
  ...cities.flatMap((city, c) => [
    [`421${1 + 2 * c}000000`, `강원도 ${city}`],
    ...towns.map((town, i) => [`421${1 + 2 * c}0${101 + i}00`, `강원도 ${city} ${town}`]),
  ]),
].map((row) => [...row, '존재']);

// Spread evenly without chance, so that every run draws the same map.
const place = (i) => [
  (37.75 + ((i * 0.754878) % 1) * 0.3).toFixed(5),
  (127.6 + ((i * 0.618034) % 1) * 0.4).toFixed(5),
];

const active = { how: 'code', from: ['상태'], codes: { 운영: 'ACTIVE' } };
const shared = {
  name: { how: 'text', from: ['이름'], required: true },
  status: active,
  area: { how: 'area', from: ['주소'] },
  point: { how: 'point', from: ['위도', '경도'] },
};

const sources = [
  {
    name: 'bench-agencies',
    columns: ['번호', '이름', '종류', '상태', '주소', '위도', '경도', '기준일'],
    rows: Array.from({ length: agencies }, (_, i) => [
      ...[i, `측정 기관 ${i}`, types[i % types.length], '운영', address(i), ...place(i)],
      `202${5 + (i % 2)}-0${1 + (i % 9)}-01`,
    ]),
    makes: [
      {
        kind: 'Agency',
        key: ['번호'],
        fields: {
          ...shared,
          type: {
            how: 'code',
            from: ['종류'],
            codes: {
              가족센터: 'FAMILY_CENTRE',
              사회복지관: 'COMMUNITY_WELFARE_CENTRE',
              상담소: 'PRIVATE_COUNSELLING',
            },
          },
          verifiedOn: { how: 'date', from: ['기준일'] },
        },
        infer: { whoMayRefer: ['SELF', 'GUARDIAN', 'CASE_MANAGER'] },
      },
    ],
  },
  {
    name: 'bench-schools',
    columns: ['번호', '이름', '급', '상태', '주소', '위도', '경도', '교육청', '교육청명'],
    rows: Array.from({ length: schools }, (_, i) => [
      ...[
        i,
        `측정${i}초등학교`,
        '초',
        '운영',
        address(i),
        ...place(i),
        `D${i % 2}`,
        `측정${cities[i % 2]}교육지원청`,
      ],
    ]),
    makes: [
      {
        kind: 'District',
        key: ['교육청'],
        fields: {
          name: { how: 'text', from: ['교육청명'], required: true },
          zone: { how: 'constant', value: 'Asia/Seoul' },
        },
      },
      {
        kind: 'School',
        key: ['번호'],
        fields: {
          ...shared,
          level: { how: 'code', from: ['급'], codes: { 초: 'ELEMENTARY' } },
          district: { how: 'key', from: ['교육청'] },
        },
      },
    ],
  },
];

const csv = (columns, rows) => `${[columns, ...rows].map((row) => row.join(',')).join('\n')}\n`;

/** Writes the lists and their mappings, and imports them into a store. */
function fill(ieum, folder, store) {
  const files = [join(folder, 'legal_dong_codes.csv')];
  const mappings = [];
  writeFileSync(files[0], csv(['법정동코드', '법정동명', '폐지여부'], areas));
  for (const { name, columns, rows, makes } of sources) {
    const described = {
      title: { ko: name, en: name },
      origin: 'made up',
      register: name,
      files: [`${name}.csv`],
    };
    const mapping = join(folder, `${name}.json`);
    writeFileSync(
      mapping,
      JSON.stringify({ name, ...described, format: 'csv', encoding: 'utf-8', columns, makes }),
    );
    writeFileSync(join(folder, `${name}.csv`), csv(columns, rows));
    mappings.push('--mapping', mapping);
    files.push(join(folder, `${name}.csv`));
  }
  execFileSync(ieum, ['import', '--store', store, ...mappings, ...files], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Starts a demo and answers once it can be asked. */
export async function demo(ieum, folder, port, on = []) {
  const signIn = join(folder, 'sign-in.json');
  rmSync(signIn, { force: true });
  const child = spawn(ieum, ['demo', ...on, '--listen', `127.0.0.1:${port}`, '--sign-in', signIn], {
    stdio: 'ignore',
  });
  for (const end = Date.now() + startMs; !existsSync(signIn); await sleep(100))
    if (Date.now() > end || child.exitCode !== null)
      throw new Error('the demo did not start; is the program built?');
  const { url, tokens } = JSON.parse(readFileSync(signIn, 'utf8'));
  const stop = () =>
    new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill();
    });
  return { origin: new URL(url).origin, url, token: tokens['case-manager'], stop };
}

/** Starts a demo on a directory of 2,000 agencies. */
export async function town(ieum, folder, port) {
  const store = `file:${join(folder, 'town.db')}`;
  fill(ieum, folder, store);
  return demo(ieum, folder, port, ['--on', store]);
}
