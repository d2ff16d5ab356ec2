import type { Heading, Level } from '../report';

/** The level a number's form stands for: 一、 1, （一） 2, 1. 3, （1） 4. Under 第一部分 a heading stands one lower in the report. */
export function formOf({ mark, level }: Heading): Level {
  const form = forms.findIndex((pattern) => pattern.test(mark.text));
  return form < 0 ? level : ((form + 1) as Level);
}

const forms = [
  /^[一二三四五六七八九十]/,
  /^[（(]\s*[一二三四五六七八九十]/,
  /^[0-9０-９]/,
  /^[（(]\s*[0-9０-９]/,
];
