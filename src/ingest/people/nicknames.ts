/** Short and full forms of one forename. A short form may stand in several groups. */
const groups = `
abigail abby|abraham abe|albert al bert|alexander alex sasha aleksandr alexandre alessandro|alexandra alex sasha|alfred fred al
alison ali|amanda mandy|andrew andy drew|andreas andy|anthony tony anton|antonio toni tony|antonia toni|arthur art
barbara barb babs|benjamin ben benny|bernard bernie|beverly bev|bradley brad|calvin cal|cameron cam|carolyn carol
catherine cathy kate katie cate|katherine kathy kate katie kathryn|kathleen kathy katie kate|katharina kathi|charles chuck charlie
christopher chris kit|christian chris|christine chris christy tina|christina chris tina christy|christoph chris|clifford cliff
clinton clint|constance connie|cynthia cindy|daniel dan danny|daniela dani|david dave davy|deborah deb debbie debra|dennis denny
diana di|dmitri dima dmitry dimitri|dominic dom nick|donald don|dorothy dot|douglas doug|edgar ed|edmund ed|edward ed eddie ted
edwin ed|eduard ed edi|elizabeth liz beth betty lisa eliza betsy|elisabeth lisa|emily em|eugene gene|evgeny eugene zhenya
ezekiel zeke|florence flo|frances fran|francis frank fran|frederick fred freddy|franklin frank|gabriel gabe|geoffrey geoff jeff
george georgie|gerald gerry jerry|gerard gerry|gilbert gil|gordon gord|gregory greg|gustav gus|harold harry hal|henry hank harry hal
herbert herb|howard howie|ian iain|isaac ike|jacob jake|jacqueline jackie|james jim jimmy jamie|janet jan|janyce jan|jason jay
jeffrey jeff|jeffery jeff|jennifer jen jenny|jeremy jerry|jerome jerry|jessica jess|joan joanie|joanna jo|johanna jo|john jack johnny jon
johannes hans johan|jonathan jon john|joseph joe joey|josef sepp joe|joshua josh|judith judy|julia julie|karen kari|kenneth ken kenny
kimberly kim|konstantin kostya|laurence larry laurie|lawrence larry|leonard len leo|leslie les|lewis lew|louis lou|lucas luke|lukas luke
ludwig lutz|magdalena magda lena|manuel manolo|margaret meg maggie peggy marge|marcus marc|maria mary|martin marty|marvin marv
matthew matt|matthias matt|maximilian max|maxwell max|melvin mel|michael mike mick mikey|michail misha|mikhail misha mike|michelle shelly
mitchell mitch|nathan nate nat|nathaniel nate nat|nicholas nick nico|nicolas nick nico|nikolaos nick nikos|norman norm|oliver ollie
pamela pam|patricia pat patty trish|patrick pat paddy|peter pete|philip phil|phillip phil|philippe phil|rachel rae|randall randy
randolph randy|raymond ray|rebecca becky becca|reginald reg|richard rich rick dick ricky|robert rob bob bobby robbie bert|roberta bobbie
rodney rod|roger rog|roland rolf|ronald ron ronnie|rudolf rudi|russell russ|samantha sam|samuel sam sammy|sandra sandy|sebastian seb basti
sergei serge sergey|sharon shari|sidney sid|solomon sol|stanley stan|stephen steve|steven steve|susan sue suzy|susanne susi|suzanne sue suzy
sylvester sly|tatiana tanya|teresa terry tess|terence terry|theodore ted theo|theodor theo|thomas tom tommy tomas|timothy tim|tobias toby tobi
ulrich uli|valerie val|vasileios vasilis|victor vic|victoria vicky tori|vincent vince|virginia ginny|vladimir vova volodya|walter walt
wendell wendy|wilhelm willi|william bill will billy liam willy|wolfgang wolf|yevgeny eugene|zachary zach zack`

const of = new Map<string, Set<string>>()
const forms = new Map<string, Set<string>>()
for (const group of groups.trim().split(/[|\n]/)) {
  const names = group.split(' ')
  for (const name of names) {
    if (!of.has(name)) of.set(name, new Set())
    of.get(name)!.add(names[0]!)
    if (!forms.has(name)) forms.set(name, new Set())
    for (const other of names) forms.get(name)!.add(other)
  }
}

/** Whether one forename is commonly used for the other ("Bill", "William"; also "Bob", "Rob"). */
export function isNickname(a: string, b: string): boolean {
  return a !== b && forms.get(a)?.has(b) === true
}

/** First letters under which a person of this forename may sign: "bill" gives "b", "w". */
export function nicknameLetters(name: string): readonly string[] {
  return [...new Set([name, ...(of.get(name) ?? []), ...(forms.get(name) ?? [])].map((form) => form[0]!))]
}
