// Names and the initials a person would give them.

export interface InitialsCase {
  readonly name: string | null;
  readonly expect: string;
  readonly locale?: string;
  readonly max?: number;
}

/** The rules, one case each. */
export const cases: readonly InitialsCase[] = [
  {name: null, expect: ''},
  {name: '', expect: ''},
  {name: '   ', expect: ''},
  {name: 'Kat Larrson', expect: 'KL'},
  {name: 'Írissa Þórðardóttir', expect: 'ÍÞ'},
  {name: 'Øyvind Åsen', expect: 'ØÅ'},
  {name: 'David Zearing-Goff', expect: 'DZ'},
  {name: '4lex 5loo', expect: '45'},
  {name: 'David (The man) Goff', expect: 'DG'},
  {name: 'A B C D', expect: 'AD'},
  {name: '桂英', expect: '桂'},
  {name: '강현', expect: '강'},
  {name: '+1 (555) 123-4567 ext.4567', expect: ''},
  {name: 'Ada [[Team] Lovelace', expect: 'AL'},
  {name: 'Jane Doe !', expect: 'JD'},
  {name: 'Ümit Öçal', expect: 'ÜÖ'},
  {name: 'Jenny C. Sallow', expect: 'JS'},
  {name: 'Tim 肇廷', expect: 'T肇'},
  {name: '你好世界', expect: '你'},
  {name: '👦🏽🧶', expect: '👦🏽'},
  {name: ' Leading Space', expect: 'LS'},
  {name: 'John  Doe', expect: 'JD'},
  {name: 'Florian', expect: 'F'},
  {name: 'Dr. Ada Lovelace', expect: 'AL'},
  {name: 'Martin Luther King Jr.', expect: 'MK'},
  {name: 'Lovelace, Ada', expect: 'AL'},
  {name: 'ada.lovelace@example.org', expect: 'AL'},
  {name: 'john_doe', expect: 'JD'},
  {name: 'EXAMPLE USER', expect: 'EU'},
  {name: 'Ludwig van Beethoven', expect: 'LB'},
  {name: "Niamh O'Brien", expect: 'NO'},
  {name: 'خسرو رحیمی', expect: 'خ\u200cر'},
  {name: 'ilker irmak', locale: 'tr', expect: 'İI'},
  {name: 'Mona Howard Kane', max: 1, expect: 'M'},
  {name: '山田\u3000太郎', expect: '山太'},
];

/** What those leave open, and names that other libraries get wrong. */
export const ours: readonly InitialsCase[] = [
  {name: 'Yo-Yo Ma', expect: 'YM'},
  {name: 'Don Draper', expect: 'DD'},
  {name: 'Tuan Nguyen', expect: 'TN'},
  {name: 'Prof. Dr. Ada King-Noel PhD, MD', expect: 'AK'},
  {name: 'Neumann, John, Jr.', expect: 'JN'},
  {name: 'Sr. Juan García', expect: 'JG'},
  {name: 'Frau Dr. Eva Groß', expect: 'EG'},
  {name: 'السيد خسرو رحیمی', expect: 'خ\u200cر'},
  {name: '田中（営業）太郎', expect: '田太'},
  {name: 'Ada <ada@example.org>', expect: 'A'},
  {name: '@ada_lovelace', expect: 'AL'},
  {name: "Gerard 't Hooft", expect: 'GH'},
  {name: 'ßeta', expect: 'S'},
  {name: 'ﬁona', expect: 'F'},
  {name: 'ნინო', expect: 'ნ'},
  {name: 'เกศ ไทย', expect: 'กท'},
  {name: '🇩🇰🇸🇪', expect: '🇩🇰'},
  {name: 'Łukasz Piech', expect: 'ŁP'},
  {name: 'Ада Лавлейс', expect: 'АЛ'},
  {name: 'مريم حداد', expect: 'م\u200cح'},
  {name: 'Dr.', expect: 'D'},
  {name: '12345678', expect: ''},
  {name: '42', expect: '4'},
  {name: '(Ada)', expect: ''},
  {name: '\u202eAda\u202c Moe', expect: 'AM'},
  {name: 'e\u0301va', expect: 'É'},
  {name: 'क्षितिज शर्मा', expect: 'क्षिश'},
  {name: '\ud800Ada', expect: 'A'},
  {name: 'ilker ırmak', locale: 'tr', expect: 'İI'},
  {name: 'irem ışık', locale: 'tr', expect: 'İI'},
  {name: 'irem irmak', expect: 'II'},
  {name: 'A B C D', max: 3, expect: 'ABD'},
  {name: 'A B C D', max: 0, expect: ''},
];
