/**
 * How common names are among the authors of the world's papers, by order of magnitude: what a corpus of a few hundred
 * works cannot tell by itself. Surnames in authors of a million, forenames in bearers of ten thousand who share the
 * name's language; each rounded to 1, 1.5, 2, 3, 5 or 7 times a power of ten; as {@link printedName} writes them.
 *
 * Compiled for this project from published counts, each country weighed by its share of the world's authors: names of
 * the US Census of 1990 (public domain) for English and Spanish ones; the Ministry of Public Security of China (2007), the Ministry of the
 * Interior of Taiwan, Statistics Korea (2000) and the Japanese telephone directories for surnames there, as `faker` (MIT) lists them; names
 * that are common elsewhere estimated by hand. Lists of facts, rounded; right within a factor of about two.
 */
export const surnameShare = (family: string): number => (surnameShares.get(family) ?? unlistedSurname) / 1e6

/** Share of a forename among people of its language, or undefined where it is not among the common ones. */
export const forenameShare = (forename: string): number | undefined => {
  const share = forenameShares.get(forename)
  return share === undefined ? undefined : share / 1e4
}

export const isCommonSurname = (family: string): boolean => surnameShares.has(family)

/** What the next rarer names have in the mean. */
const unlistedSurname = 10

const surnames = `
20000: li wang
15000: chen liu zhang
7000: kim lee yang
5000: huang kumar lin singh wu xu zhao zhou
3000: ali guo he hu jiang khan lu luo ma park silva smith sun yu zhu
2000: ahmed brown gao garcia han johnson jones liang nguyen sharma shi song tan tang wei williams xie zheng
1500: ahmad cai cao chang cheng choi das davis deng fan feng gonzalez gupta jung lopez martin martinez miller pan
patel peng perez rodriguez sanchez santos shen su tian xiao yan yuan zeng
1000: anderson cho costa cui ding dong du fang fernandez fu hernandez hussain islam jackson jin kang liao lim meng
mohamed moore oliveira pereira rahman rao reddy ren roy shah taylor thomas white wilson wong yao ye yin zhong
700: allen almeida bai chan clark dai diaz ferreira ghosh gomez gong gu hall harris hassan ho hong hossain hou jain
jang ji jia lai le lewis lima long mishra qi qin qiu ramirez robinson rodrigues sato schmidt shin souza suzuki
takahashi thompson torres tran tsai verma walker wen xia xiong xue yadav yoon zou
500: abdullah adams agarwal ahn alvarez alves baker banerjee campbell carter carvalho chakraborty chu cohen collins
cruz duan edwards evans flores gomes green guan gutierrez hansen hao hill hsieh hsu hwang ibrahim iqbal ito jensen
jeon jimenez joshi ju kaur king kobayashi kong kwon lam lan lei malik mao martins mitchell mo mohammed moreno
mukherjee muller munoz nakamura nelson ng nielsen oh pandey parker patil pham phillips prasad qian qu ramos ribeiro
rivera roberts ruiz ryu scott seo shao sinha srivastava stewart tanaka tao turner wan watanabe wright xiang yamamoto
young
300: agrawal ahmadi akhtar alexander an andersen andersson araujo bae bailey bao barbosa barnes becker bell bennett
bhattacharya brooks bryant butler castillo castro chandra chatterjee chauhan cheung chow christensen coleman cook
cooper cox di dias dutta fernandes fischer ford foster gan ge geng gonzales graham gray griffin hamilton hayes
henderson herrera hoang hosseini howard hughes hung hussein inoue ivanov ivanova james jenkins johansson kato kelly
ko krishnan kulkarni kuo larsen lau leung levy lopes mahmoud matsumoto medina mehta meyer mohammadi moon morales
moreira morgan morris mueller murphy myers nair ni nie niu nunes ortiz ou pang patterson pedersen perry peterson
phan pinto powell price qiao raj reed reyes richardson rocha rogers romero ross russell saito sanders sasaki saxena
schneider sen shang simmons son sousa srinivasan tiwari tong vieira wagner ward washington watson weber wood xing
yamada yamaguchi yi yilmaz yoo yoshida you yue zhan zhuang
200: abe aguilar alonso arnold arora babu baek bauer beck berg bi black bose boyd burns campos cardoso cha chiu
chong chou cole crawford dang daniels delgado dixon dominguez dunn ellis ferguson fisher freeman fung gibson gordon
grant harrison hashimoto hawkins hayashi henry heo hicks holmes hua hudson hunt hunter huo ikeda jiao jing johansen
jordan karimi karlsson kaya ke keller kennedy kimura klein knight koch kuznetsov lambert lang ling marshall mason
mcdonald mei mendes mendoza miao mills min molina mori mou murray nam navarro nichols nilsson ning nunez olsen
ortega owens palmer pei perkins peters petersen petrov porter pu ran rasmussen reynolds rezaei rice robertson rose
rossi ruan russo saleh serrano shan shaw sheng shimizu shu simpson soto stevens stone subramanian sullivan teixeira
thakur tsang tse tseng tu tucker vargas vazquez vega vu wallace warren webb wells weng west wolf woods xin yamashita
yamazaki zuo
150: ai andrade andrews aoki armstrong austin aydin banks bernard berry bhatt bian bishop bowman bradley brewer
burke burton byrd carlson carpenter carr carroll celik chai chapman chavez chua cunha cunningham davidson day dean
demir desai do dou douglas duncan elliott endo eriksson ferrari fields fleming fowler fox frank franklin frazier
freitas friedman fujii fujita fujiwara fukuda fuller gardner garrett garza george gil gilbert goh goto greene gross
guerrero ha hanson harper hart harvey hasegawa hoffman hoffmann holland hopkins howell ishii ishikawa jacobs jafari
jie johnston jong joo jorgensen kapoor kelley kondo koo kramer kuang kuznetsova kwak kwok lane larson larsson
lawrence lawson leon lian little lou lynch machado maeda marques matsuda matthews mccoy melo miura monteiro
montgomery moradi morrison mu murakami murthy na nagy naik nakagawa nakajima nishimura noh ogawa okada okamoto
oliver olson olsson ong ota ozturk payne pearson persson petrova pierce popov popova raman ramesh ray reid richard
richards richter riley rojas roth ryan sahin sakamoto salem schulz shim simon sims smirnov smirnova snyder sorensen
spencer stanley stephens sung teng vasquez vo vries walter watkins weaver weiss welch wheeler williamson willis woo
xi yeh yeung yildiz
100: adkins arslan bakker balasubramanian baldwin ball barber barker barnett barrett bates benson berger bhatia
bianchi blair blake blanco bo borges bowen braun bui burgess bush caldwell cannon cen chambers chandler che chi
chuang cobb colombo conner correia craig cross cummings curry curtis daniel david dawson dennis dijk dogan eom
erickson esposito farmer fedorov fei fletcher flowers francis garner glover goldberg goodman goodwin gou graves
gregory griffith gustafsson guzman haas hahn hale hammond hampton hardy harmon hartmann haynes higgins hines hodges
hofmann holt horton hsiao hubbard huber ingram iyer jansen jennings jian jonsson joseph kao katz koh kovacs
kristensen lange leng leonard levi love lowe lucas lyons mack madsen mai mak maldonado malhotra malone mann manning
marin maxwell may mayer mcdaniel mcgee mckinney meier mendez menon mi miles moody morozov moss moura mullins neal
neumann neves newman newton ngo nong norman norris novak novikov nowak obrien page papadopoulos parks patton pena
pettersson pope popescu potter powers quan quinn rahimi ramsey reese reeves rhodes rios robbins rodgers rodriquez
romano rong rowe rubio salazar santiago schroeder schultz schwarz sharp shelton shetty si sokolov steele stein
stevenson strickland sutton svensson swanson szabo tate teo terry thornton todd toth townsend valdez vaughn vincent
volkov wade walsh walters walton warner watts webster wolfe yates yip zhuo zimmermann
70: abbott acosta allison alvarado anthony ao atkins ayala ballard barton bass baumann baxter beasley boer bond
boone booth bowers bradford brady brandt bridges briggs brock bruce bruno bryan buchanan bullock burnett cain
calhoun cameron carson casey chao charles chase christian clarke clay clayton cline cochran collier colon combs cong
conley conti contreras copeland cortes cortez davenport deleon diao dickerson dorsey doyle drake dubois duong duran
durand dyer eaton espinoza estrada figueroa fitzgerald floyd flynn french friedrich fuchs gaines gallagher gallo
garrison gates gibbs gill gilmore giordano glenn greco greer grimes gui hancock harrell harrington hartman heath
hegde hensley herrmann hess hodge hogan holloway hood hoover horn horvath houston huff huffman humphrey hutchinson
janssen jefferson kaiser keith kemp kirby kirk knudsen kohler konig korhonen kou kraus krause kruger kuhn lamb
laurent lehmann leroy lester lindberg lindsey lloyd logan lombardi lorenz luan luca luna maier mancini marino
marquez marsh massey mathews mathis mcbride mccarthy mcclain mccormick mcguire mckenzie mclaughlin meijer melton
meyers michel ming monroe moran moreau moretti morrow morton mosley nash nicholson norton oconnor oneal osborne owen
padilla parrish parsons patrick paul peeters petit phelps pittman pitts poole pratt randall ricci rizzo roberson
robert robles roman rosenberg roux sandoval sang saunders savage sawyer schmitt scholz schroder schubert schwartz
sha shaffer shapiro she shepherd sherman shields short singleton skinner small smit snow sparks stokes sui summers
tai thomsen tyler underwood virtanen visser vogel vos wall ware waters werner whitaker whitehead wiggins wilcox
wiley wilkerson wilkins winkler wise wolff woodard wyatt xian ying zang zhen zhi zimmerman zong`

const forenames = `
500: mohamed mohammad muhammad sergey
300: ahmed alexander ali jose maria md michael mohammed peter vladimir
200: ana andrey antonio carlos christian daniel dmitry francisco igor james jean john juan luis martin mikhail
robert thomas
150: alexey andrea andreas anna david elena hiroshi ivan javier joao manuel marco marie mehmet miguel olga pedro
pierre sergei stefan william
100: abdul ahmad akira alberto alejandro alessandro charles eric erik fernando francesco francois frank giovanni
giuseppe hans hassan hiroyuki hossein jan johan jorge joseph kenji lars laurent luca markus mary matthias mustafa
nicolas oleg olivier pablo paolo paulo pavel philippe rafael reza ricardo richard roberto satoshi sergio stefano
takashi tatiana wolfgang
70: alain amit anders andres angel christophe christopher claudio diego dmitri donald fatima florian george henrik
hideki ibrahim jens jesus jing jiri johannes jun jurgen klaus koji li mahmoud makoto mario mark masahiro massimo
nikolai omar paul per petr piotr rajesh sara sebastian takeshi tobias tomas tomasz ulrich wei yuri
50: abhishek ajay andrzej anil anthony arun ashok bernard bernd bin bo brian chao daisuke deepak dirk edward fei
feng fredrik gabor gary hao hideo hong hua hui istvan jakub jason jian jie jin juergen kai kazuo kenichi kenneth
kevin krzysztof larry laszlo lei lin magnus manish manoj masaki matthew min ming naoki osamu pascal pawel peng ping
pradeep rahul rakesh ralf ramesh ravi ronald sandeep sanjay shigeru shinichi steven sunil suresh tao tetsuya timothy
torsten toshio uwe vijay vivek xin yan yang yasuhiro yi ying yong yoshihiro yoshio yu yuji yuki zoltan
30: alok anand andrew ankit barbara bing chen cheng dan dennis dinesh dong dorothy elizabeth fang gang gregory ho
hyun jae jeffrey jennifer jerry jia joon joshua ki kun kyung liang linda ling lisa lu margaret meng milan mukesh na
neha ning pankaj patricia patrick priya qi qian qiang qing raymond rong rui sachin sang scott seung soo stephen sung
susan ting tomohiro tong vinod walter xia xiang xiao xu young yuan yue yun zhen
20: albert arthur benjamin betty carl carol donna douglas gerald hai han harold helen henry jack joe jonathan justin
karen keith kimberly lan laura lawrence mei michelle nancy nicholas ralph roger roy ruth ryan samuel sandra sarah
shan sharon shuai song terry willie yao zheng
15: aaron adam alan alice amanda amy angela ann billy bobby brandon brenda bruce bryan carolyn catherine chris
christine clarence craig cynthia dale danny deborah debra diane earl ernest eugene frances fred harry howard janet
jeremy jesse jessica jiang jimmy johnny joyce kang kathleen kelly le lee louis martha melissa mike pamela philip
phillip randy rebecca russell sean shawn sheng shirley stephanie steve todd tony victor virginia wayne ye zhi
10: alfred allen ashley barry beverly biao bradley chad cheryl christina curtis denise don doris eddie edwin evelyn
francis frederick glenn gloria heather herbert irene jacob jamie jane janice jeff jeffery joan joel judith judy
julie katherine kathryn kathy kim kyle leonard leroy leslie lori louise marcus marilyn marvin melvin micheal mildred
nathan nicole norman rachel randall ray ricky robin rodney rose shannon stanley tammy teresa theresa tracy travis
troy vincent`

const surnameShares = sharesOf(surnames)
const forenameShares = sharesOf(forenames)

function sharesOf(list: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  let share = 0
  for (const word of list.trim().split(/\s+/))
    if (word.endsWith(':')) share = Number(word.slice(0, -1))
    else found.set(word, share)
  return found
}
