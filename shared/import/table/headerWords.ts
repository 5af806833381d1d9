/**
 * What columns are called, in English, Chinese of both scripts, Russian and, where common, Kazakh. Words are compared
 * after `foldText` (lower case, no accents, no punctuation); Chinese may be written in either script, since both are
 * compared as Simplified.
 */
import type { ImportField } from './targets.ts';

/** `title` and `nationality` are decided by the cells and the other columns; `ignored` is known and has no place. */
export type HeaderConcept = ImportField | 'title' | 'nationality' | 'ignored';

/** Words of one concept, parted by bars. */
export const HEADER_WORDS: Readonly<Record<HeaderConcept, string>> = {
  fullName: [
    'name|full name|names|participant|delegate|delegate name|name of delegate',
    'participant name|name of participant|guest|guest name|member|attendee|representative',
    'name in full|person|passport name|contact person',
    '姓名|名字|全名|名稱|团员|團員姓名|代表|代表姓名|嘉賓|嘉賓姓名|參加者|參加者姓名|参团人员|人员姓名|成员|联系人',
    'фио|ф и о|имя и фамилия|фамилия имя отчество|фамилия и имя|фамилия имя|участник|делегат',
    'полное имя|аты жөні|аты-жөні|тегі аты жөні|тегі аты әкесінің аты|қатысушы',
  ].join('|'),
  family: ['surname|family name|last name|lastname|familyname', '姓|姓氏', 'фамилия|тегі'].join('|'),
  given: [
    'given name|given names|first name|firstname|forename|forenames|other names|givenname',
    'other name',
    '名|名字 名',
    'имя|есімі|аты',
  ].join('|'),
  middle: ['middle name|patronymic|middlename', '中间名|父名', 'отчество|әкесінің аты'].join('|'),
  honorific: [
    'honorific|salutation|form of address|mr ms|mr mrs ms|mr ms dr|prefix|courtesy title',
    '稱謂|稱呼|尊称|尊稱',
    'обращение|форма обращения',
  ].join('|'),
  title: ['title', '頭銜|抬头'].join('|'),
  position: [
    'position|job title|post|designation|post title|appointment|rank|job|function|occupation',
    'position title|title position',
    '職銜|職位|職務|职称|崗位|现任职务|职务职称|工作职务',
    'должность|позиция|лауазымы|қызметі',
  ].join('|'),
  organisation: [
    'organisation|organization|company|company name|firm|institution|employer|body|agency',
    'affiliation|entity|name of organisation|name of organization|name of company',
    'organisation name|organization name|bureau|department|organisation company',
    'company organisation|company organization|bureau department|business',
    '單位|公司|機構|組織|企業|企业名称|單位名稱|工作單位|公司名稱|機構名稱|所屬機構|所属单位|所在单位|公司單位|商会|部門|局',
    'организация|компания|учреждение|предприятие|место работы|название организации',
    'наименование организации|ведомство|фирма|ұйым|ұйымы|мекеме|жұмыс орны|компания атауы',
  ].join('|'),
  sector: [
    'sector|industry|industry sector|field|business sector',
    '行業|界別|產業|领域|所属行业',
    'отрасль|сектор|сфера деятельности|сала|саласы',
  ].join('|'),
  origin: [
    'origin|from|category|type|delegate type|side',
    '來源|類別|來自|类型|代表团类别',
    'категория|откуда|тип|санаты',
  ].join('|'),
  country: [
    'country|country region|country of residence|region|economy|country or region|place',
    '國家|國家地區|國家或地區|地區|国别',
    'страна|страна регион|государство|ел|елі',
  ].join('|'),
  nationality: ['nationality|citizenship', '國籍|国籍地区', 'гражданство|национальность|азаматтығы'].join('|'),
  email: [
    'email|e mail|email address|e mail address|mail|contact email',
    '電郵|電郵地址|電子郵件|邮箱|电子邮箱|邮件|電子郵箱|邮箱地址',
    'эл почта|электронная почта|почта|емейл|эл адрес|адрес электронной почты',
    'электрондық пошта|пошта',
  ].join('|'),
  mobile: [
    'mobile|mobile phone|mobile number|mobile no|phone|phone number|phone no|tel|telephone',
    'tel no|cell|cell phone|contact number|contact no|contact|contact tel|whatsapp',
    'contact phone|telephone number|mobile tel',
    '電話|手機|手提電話|流動電話|聯絡電話|手机号|手机号码|联系电话|聯絡方法|联系方式|移动电话|電話號碼|手提電話號碼|流動電話號碼',
    'телефон|мобильный|моб|моб тел|мобильный телефон|тел|контактный телефон|номер телефона',
    'сотовый|контакт|ұялы телефон|телефоны',
  ].join('|'),
  role: [
    'role|role in delegation|capacity|delegation role',
    '角色|團內職務|團內職位|团内职务|身份|身份团内|身分',
    'роль|роль в делегации|рөлі|статус в делегации',
  ].join('|'),
  precedence: [
    'precedence|order of precedence|protocol order|protocol rank|rank order',
    '排名|次序|排序|礼宾次序|禮賓次序|礼宾顺序',
    'старшинство|протокольный порядок|порядок',
  ].join('|'),
  group: ['group|groups|team|bus|group no|coach', '組別|組|分組|小组|小組|车次', 'группа|группы|топ|тобы|автобус'].join(
    '|',
  ),
  subDelegation: [
    'sub delegation|subdelegation|sub group|subgroup|delegation|track',
    '分團|子團|分代表团|代表團|路线|路線',
    'подделегация|подгруппа|делегация|маршрут',
  ].join('|'),
  badgeName: [
    'badge|badge name|name on badge|name badge|name for badge|name card',
    '名牌|胸牌|名牌姓名|胸牌姓名|證件姓名|桌牌',
    'бейдж|имя на бейдже|имя для бейджа',
  ].join('|'),
  aliases: [
    'alias|aliases|other name used|also known as|aka|nickname|preferred name|known as',
    'former name',
    '別名|別稱|又名|曾用名|英文別名',
    'псевдоним|другие имена|также известен',
  ].join('|'),
  remarks: [
    'remarks|remark|note|notes|comment|comments',
    '備註|备考|說明|附註|注',
    'примечание|примечания|комментарий|комментарии|заметки|ескерту|ескертпе',
  ].join('|'),
  passportNumber: [
    'passport|passport no|passport number|travel document|travel document no',
    'travel document number|passport num|document number|id passport no',
    '護照|護照號碼|護照號|旅行證件號碼|證件號碼|证件号|护照编号|旅行证件|護照編號|回鄉證號碼',
    'паспорт|номер паспорта|паспорта|серия и номер паспорта|загранпаспорт',
    'номер загранпаспорта|паспорт нөмірі|төлқұжат|төлқұжат нөмірі|паспортные данные',
  ].join('|'),
  passportCountry: [
    'passport country|issuing country|country of issue|place of issue',
    'passport issuing country|issued by|passport issued in|passport type',
    'passport issue country|passport nationality',
    '護照簽發地|護照國家|簽發國|簽發地|签发国家|護照簽發國家|簽發地點|发证国家|护照签发国|護照種類',
    'страна выдачи|страна паспорта|кем выдан|страна выдачи паспорта|место выдачи',
    'гражданство по паспорту|паспорт берген ел',
  ].join('|'),
  passportExpiry: [
    'passport expiry|expiry date|date of expiry|passport expiry date|passport valid until',
    'valid until|expiry|passport validity|expiration date|passport expiration',
    'passport date of expiry|expires|passport expires',
    '護照有效期|有效期|護照到期日|到期日|有效期至|護照有效期至|届满日期|屆滿日期|護照屆滿日期|有效日期|护照失效日期|失效日期|护照有效日期|证件有效期',
    'срок действия|срок действия паспорта|действителен до|паспорт действителен до',
    'дата окончания|дата окончания срока действия|годен до|жарамдылық мерзімі',
  ].join('|'),
  birthDate: [
    'date of birth|birth date|birthdate|dob|d o b|birthday|born',
    '出生日期|生日|出生年月日|出生年月|出生',
    'дата рождения|д р|год рождения|туған күні|туған жылы|родился',
  ].join('|'),
  visa: [
    'visa|visa required|visa status|visa no|visa number|visa requirement',
    '簽證|签证号|簽證需要|簽證情況',
    'виза|нужна виза|номер визы|виза қажет',
  ].join('|'),
  diet: [
    'diet|dietary|dietary requirements|dietary requirement|dietary restrictions|meal',
    'meal preference|food|dietary needs|special meal|special diet|meal requirement',
    'food allergies',
    '飲食|飲食要求|膳食|膳食要求|飲食習慣|饮食禁忌|餐飲要求|特別膳食|饮食偏好|忌口|特殊飲食',
    'питание|диета|особенности питания|требования к питанию|предпочтения в еде|тамақтану',
  ].join('|'),
  medical: [
    'medical|medical conditions|medical condition|health|allergies|medical needs|allergy',
    'special needs|medication|health condition|medical information',
    '健康|健康狀況|病史|過敏|藥物|醫療|醫療需要|身体状况|药物过敏|特別需要',
    'здоровье|медицинские показания|аллергия|аллергии|медицинские данные|состояние здоровья',
    'особые потребности|денсаулығы',
  ].join('|'),
  emergencyName: [
    'emergency contact|emergency contact name|emergency contact person|emergency name',
    'next of kin|name of emergency contact',
    '緊急聯絡人|緊急聯絡人姓名|紧急联系人|紧急联系人姓名|緊急聯繫人',
    'контакт на случай чс|экстренный контакт|контактное лицо на случай чс',
    'контакт для экстренной связи|контакт в экстренном случае|экстренный контакт имя',
    'төтенше жағдайда хабарласатын адам',
  ].join('|'),
  emergencyPhone: [
    'emergency phone|emergency contact phone|emergency contact number|emergency tel',
    'emergency contact tel|emergency number|emergency mobile|emergency contact mobile',
    'emergency contact no|emergency telephone|phone of emergency contact|next of kin phone',
    '緊急聯絡電話|緊急電話|緊急聯絡人電話|紧急联系电话|紧急联系人电话|紧急联系人手机',
    'экстренный телефон|телефон экстренного контакта|телефон для экстренной связи',
    'телефон на случай чс|экстренный контакт телефон',
  ].join('|'),
  emergencyRelation: [
    'relationship|relation|emergency contact relationship|emergency contact relation',
    'relationship to emergency contact|relationship with emergency contact',
    'next of kin relationship',
    '關係|與緊急聯絡人關係|緊急聯絡人關係|与紧急联系人关系|紧急联系人关系|亲属关系',
    'степень родства|родство|кем приходится|отношение|экстренный контакт родство',
  ].join('|'),
  ignored: [
    'no|number|s n|sn|item|serial|serial no|index|num|#|gender|sex|age|photo|signature|n',
    '序號|編號|序|号|號|性別|年齡|照片|簽名',
    'номер|п п|no п п|пол|возраст|фото|подпись|жынысы|рет|рет саны',
  ].join('|'),
};
