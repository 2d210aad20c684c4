// The whole calculator. Money in tyiyn, water in millionths of a cubic metre, so that all is exact.
const RATE = 1200, PERSON = 2500, PENSIONER = 1500;
const NORMS = { house: 120, 'yard-tap': 80, 'street-tap': 40 };
const TEXTS = {
  ru: {
    fictional: 'Вымышлено', title: 'Мой счёт', privacy: 'Ответы остаются на этом экране. Они никуда не отправляются и нигде не хранятся.',
    connection: 'Как к вам поступает вода?', metered: 'Прибор учета воды', house: 'Дом без прибора учета', 'yard-tap': 'Дворовый кран', 'street-tap': 'Уличная колонка',
    people: 'Сколько человек живёт в доме?', children: 'Считайте и детей.', pensioners: 'Сколько из них пенсионеров?', rate: 'Для пенсионеров здесь другая плата за вывоз мусора.',
    use: 'Сколько воды уходит в месяц?', marked: 'Посмотрите на отмеченное место в квитанции.', together: 'Всего в месяц', bill: 'Ваш счёт за месяц',
    water: 'Питьевая вода', waste: 'Вывоз мусора', total: 'К оплате в месяц', both: 'Вода и мусор вместе', fault: 'Введите число, например 4.', litres: 'л',
  },
  en: {
    fictional: 'Fictional', title: 'My bill', privacy: 'Your answers stay on this screen. They are not sent or stored anywhere.',
    connection: 'How does water come to your home?', metered: 'Water meter', house: 'House without a meter', 'yard-tap': 'Yard tap', 'street-tap': 'Street tap',
    people: 'How many people live there?', children: 'Count children too.', pensioners: 'How many of them are pensioners?', rate: 'Pensioners pay another rate for waste here.',
    use: 'How much water in a month?', marked: 'Look at the marked place on your bill.', together: 'Together a month', bill: 'Your bill for a month',
    water: 'Drinking water', waste: 'Waste removal', total: 'To pay a month', both: 'Water and waste together', fault: 'Type a number, for instance 4.', litres: 'l',
  },
};
TEXTS.ky = { fault: 'Сан жазыңыз, мисалы 4.', litres: 'л' };
const labelled = document.querySelectorAll('[data-text]');
for (const part of labelled) TEXTS.ky[part.dataset.text] = part.textContent;

const get = (id) => document.getElementById(id);
const answers = { persons: 4, pensioners: 0, use: 9_000_000 };
let lang = 'ky';

/** Half away from zero. */
const divide = (a, b) => Math.floor((2 * a + b) / (2 * b));

/** The bill of a household. */
function bill(connection, { persons, pensioners, use }) {
  const water = connection === 'metered' ? use : divide(persons * NORMS[connection] * 365 * 1_000_000, 12_000);
  const old = Math.min(pensioners, persons);
  return { volume: water, water: divide(water * RATE, 1_000_000), people: persons - old, old, waste: (persons - old) * PERSON + old * PENSIONER };
}

const grouped = (whole) => String(whole).replace(/\B(?=(\d{3})+$)/g, lang === 'en' ? ',' : '\u00a0');
const point = () => (lang === 'en' ? '.' : ',');
const money = (tyiyn) => {
  const text = grouped(Math.floor(tyiyn / 100)) + point() + String(tyiyn % 100).padStart(2, '0');
  return lang === 'en' ? `KGS\u00a0${text}` : `${text}\u00a0сом`;
};
const volume = (millionths) => {
  const part = String(millionths % 1_000_000).padStart(6, '0').replace(/0+$/, '');
  return `${grouped(Math.floor(millionths / 1_000_000))}${part && point() + part}\u00a0м³`;
};
const line = (text, amount) => {
  const item = document.createElement('li');
  const [name, sum] = [document.createElement('span'), document.createElement('b')];
  name.textContent = text;
  sum.textContent = money(amount);
  item.append(name, ' ', sum);
  return item;
};

/** Writes every figure anew. */
function show() {
  const connection = document.querySelector('[name=question]:checked').value;
  const { volume: used, water, people, old, waste } = bill(connection, answers);
  get('use-question').hidden = connection !== 'metered';
  const norm = connection === 'metered' ? '' : `${answers.persons} × ${NORMS[connection]} ${TEXTS[lang].litres} × 365 ÷ 12 ÷ 1000 = `;
  get('water').replaceChildren(line(`${norm}${volume(used)} × ${money(RATE)}`, water));
  get('water-total').textContent = money(water);
  const lines = [];
  if (people > 0) lines.push(line(`${people} × ${money(PERSON)}`, people * PERSON));
  if (old > 0) lines.push(line(`${old} × ${money(PENSIONER)}`, old * PENSIONER));
  get('waste').replaceChildren(...lines);
  get('waste-total').textContent = money(waste);
  get('both-total').textContent = money(water + waste);
  document.querySelector('output').textContent = money(water + waste);
}

/** Takes a typed number; what cannot be read stays, is told, and changes nothing. */
function typed(id, scale, least, most) {
  const field = get(id);
  const text = field.value.trim().replace(',', '.');
  const value = new RegExp(scale === 1 ? '^\\d+$' : '^\\d+(\\.\\d{1,6})?$').test(text) ? Math.round(Number(text) * scale) : Number.NaN;
  const good = value >= least * scale && value <= most * scale;
  field.setAttribute('aria-invalid', String(!good));
  get(`${id}-fault`).textContent = good ? '' : TEXTS[lang].fault;
  if (good) answers[id] = value;
  const slider = get(`${id}-slider`);
  if (good && slider) slider.value = value / scale;
  show();
}

const fields = { persons: [1, 1, 50], pensioners: [1, 0, 50], use: [1_000_000, 0, 1000] };
for (const [id, [scale, least, most]] of Object.entries(fields)) {
  get(id).addEventListener('input', () => typed(id, scale, least, most));
  get(`${id}-slider`)?.addEventListener('input', ({ target }) => {
    get(id).value = target.value;
    typed(id, scale, least, most);
  });
}
for (const choice of document.querySelectorAll('[name=question]')) choice.addEventListener('change', show);
for (const choice of document.querySelectorAll('[name=lang]')) {
  choice.addEventListener('change', () => {
    lang = choice.value;
    document.documentElement.lang = lang;
    for (const part of labelled) part.textContent = TEXTS[lang][part.dataset.text];
    show();
  });
}
document.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
show();
