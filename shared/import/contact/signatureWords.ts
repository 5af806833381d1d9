/** Words by which the lines of a signature are told apart, in English, Chinese, Russian and Kazakh. */
import type { ContactField } from './contact.ts';

/** `Tel:`, `手機：`, `моб.` before a value; also one letter, as cards are printed. */
export const LABELS: readonly (readonly [ContactField | 'fax' | 'other', RegExp])[] = [
  ['fax', /^(?:fax|f|傳真|传真|факс|ф)$/iu],
  ['mobile', /^(?:mobile|mob|cell|cellular|m|手機|手机|移動電話|移动电话|моб|мобильный|сот|сотовый|ұялы|uyali)$/iu],
  [
    'phone',
    /^(?:tel|telephone|phone|office|direct|t|d|p|o|電話|电话|電|直線|直线|辦公|办公|тел|телефон|раб|рабочий|қызмет)$/iu,
  ],
  ['email', /^(?:e-?mail|mail|e|電郵|电邮|邮箱|邮件|電子郵件|电子邮件|电子邮箱|эл\.?\s?почта|почта|пошта)$/iu],
  ['website', /^(?:web|website|www|w|site|url|網址|网址|網站|网站|сайт|веб)$/iu],
  ['address', /^(?:address|addr|add|a|地址|адрес|мекенжай)$/iu],
  ['languages', /^(?:languages?|speaks|spoken languages|語言|语言|語文|语种|языки?|владение языками|тілдер)$/iu],
  ['name', /^(?:name|full name|姓名|名字|имя|фио|ф\.и\.о\.?)$/iu],
  ['position', /^(?:title|position|post|job title|職位|职位|職務|职务|職銜|должность|лауазым)$/iu],
  [
    'organisation',
    /^(?:company|organi[sz]ation|employer|firm|公司|單位|单位|機構|机构|организация|компания|место работы|ұйым)$/iu,
  ],
  [
    'other',
    /^(?:whatsapp|wechat|weixin|微信|telegram|viber|skype|line|linkedin|qq|телеграм|вотсап|ватсап)(?:\s?(?:id|号|號))?$/iu,
  ],
];

/** Lines that say good-bye; what follows is the signature. Those that end a letter and stand in its last line are dropped. */
export const CLOSINGS =
  /^(?:(?:with )?(?:best|kind|warm(?:est)?|many thanks|thanks)?[\s,]*(?:and )?(?:(?:best|kind|warm) )?regards|best(?: wishes)?|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|thank(?:s| you)(?: very much)?|many thanks|cheers|с уважением|с наилучшими пожеланиями|искренне ваш[а]?|спасибо|құрметпен|此致|敬禮|敬礼|順頌商祺|顺颂商祺|祝好|謝謝|谢谢|敬上|謹啟|谨启|sent from my .*|get outlook for .*|отправлено с .*|发自我的.*|發自我的.*)[\s,.!，。！]*$/iu;

export const ORGANISATION =
  /\b(?:ltd|limited|llc|llp|inc|plc|gmbh|corp|corporation|company|co\.|jsc|group|holdings?|ministry|bureau|agency|commission|council|chamber|university|institute|association|authority|bank|fund|foundation|federation|akimat|consulate|embassy|partners|solicitors|associates)\b|(?<!\p{L})(?:ТОО|АО|ООО|ОАО|ПАО|ИП|НАО|РГП|ГУ|ЖШС|АҚ)(?!\p{L})|министерств|министрлі|агентств|комитет|палата|университет|институт|ассоциаци|банк(?!\p{L})|компани|холдинг|корпораци|акимат|әкімдіг|посольств|консульств|фонд(?!\p{L})|(?:公司|集團|集团|銀行|银行|大學|大学|學院|学院|研究院|研究所|商會|商会|協會|协会|聯合會|联合会|委員會|委员会|貿發局|貿易發展局|事務所|事务所|使館|使馆|領事館|领事馆|基金會?|政府|[\p{Script=Han}]{2,}(?:部|局|署|廳|厅|處|处|辦|办))$/iu;

export const POSITION =
  /\b(?:director|manager|head|chief|officer|president|chair(?:man|woman|person)?|ceo|cfo|coo|cto|partner|secretary|minister|deputy|vice|adviser|advisor|engineer|consultant|analyst|counsel|lawyer|solicitor|barrister|specialist|expert|coordinator|executive|associate|assistant|ambassador|consul|governor|mayor|akim|founder|owner|representative|commissioner|attach[ée]|professor of|researcher|geologist|economist|accountant|interpreter|translator|lead)\b|директор|начальник|министр(?!л|ств)|заместител|руководител|менеджер|председател|советник|партн[её]р|специалист|эксперт|инженер|президент|секретар|управляющ|юрист|консультант|аналитик|представител|аким(?!ат)|бухгалтер|экономист|переводчик|геолог|основател|меңгеруш|басшы|(?:總監|总监|經理|经理|主任|主席|局長|局长|部長|部长|處長|处长|司長|司长|廳長|厅长|科長|科长|秘書長?|秘书长?|董事長?|董事长?|總裁|总裁|副總|副总|總工程師|总工程师|工程師|工程师|合夥人|合伙人|顧問|顾问|會計師|会计师|總經理|总经理|代表|專員|专员|主管|理事長?|理事长?|會長|会长|行長|行长|院長|院长|校長|大使|領事|领事|創辦人|创始人|翻譯|翻译)$/iu;

export const ADDRESS =
  /\b(?:street|str\.|st\.|road|rd\.?|avenue|ave\.?|boulevard|blvd|lane|highway|floor|\d+\/f|flat|suite|room|rm\.?|building|bldg|tower|block|district|business cent(?:re|er)|p\.?\s?o\.? box)(?![\p{L}])|(?<!\p{L})(?:ул|пр|пр-т|пр-кт|просп|б-р|наб|пер|мкр|д|оф|корп|стр|каб|г|көш|даңғ)\.\s?|улица|проспект|бульвар|площадь|набережная|офис(?!\p{L})|бизнес-?центр|көшесі|даңғылы|[路街道巷里](?:[\d０-９一二三四五六七八九十]|$)|\d+\s?[號号樓楼室座層层]|大廈|大厦|廣場\d|[省市區区縣县].*[路街道]/iu;
