"""The names of deeds that one frame shows by what stands about: a net cast, dough kneaded. Tables only.

One row each: the deed, the action that it is a kind of, and phrases. The words of a phrase follow each
other in the line with a few others between; `…` stands for signs between Chinese ones. What `~` comes
before is said of somebody's trade or of a thing there: it tells only of who is not told to do else.
What `!` comes before is often a noun or done by weather: it tells only right after who does it.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from moviefactory.lexicon.vocabulary import Action

_LABOURS: Final = """
hosing down a fire = hold: spray water, hose down, hose fire, hose water, fight fire, fight blaze, put out fire, put out blaze, extinguish, douse, pour water on fire, pour water on building, pour water on house, pour water on blaze, pour water on flame, watering building, watering house, watering fire, spray hose, aim hose, 灭火, 喷水, 救火, 扑火, 浇灭
pitching hay = work: pitch hay, fork hay, toss hay, load hay, turn hay, stack hay, fork straw, pitch straw, hay load, hay fork, 叉干草, 叉…干草, 堆干草, 翻晒干草, 装干草
smashing a wall = work: smash wall, break wall, knock down wall, demolish, tear down wall, swing sledgehammer, sledgehammer swing, with sledgehammer, smash with hammer, smash statue, smash window, 砸墙, 用大锤, 抡起, 抡…锤, 砸碎, 砸开
setting the table = work: set table, lay table, lay cutlery, set out plate, set out cup, lay cloth, put plate on table, table set, 摆碗筷, 摆餐具, 布置餐桌, 摆桌, 铺桌布
hauling up an anchor = pull: haul anchor, pull anchor, pull up anchor, raise anchor, weigh anchor, anchor pull, heave anchor, hoist anchor, anchor raise, 起锚, 拉锚, 拉起…锚
setting a trap = kneel: set trap, lay trap, set snare, lay snare, trap set, check trap, 设陷阱, 放陷阱, 放…夹子, 布陷阱, 下套
gathering wood = kneel: gather wood, gather firewood, collect wood, collect firewood, gather stick, gather branch, gather twig, pick up wood, pick up stick, collect stick, collect driftwood, gather driftwood, wood gather, 捡柴, 拾柴, 捡…柴, 捡树枝, 拾…柴, 捡木头
splashing = play: splash each other, splash about, splash water, splash through, splash in, water splash, splash, 戏水, 泼水, 玩水, 打水仗
throwing snowballs = throw: throw snowball, snowball fight, hurl snowball, toss snowball, lob snowball, pelt snowball, 扔雪球, 打雪仗, 雪仗
punching a bag = fight: punch bag, hit bag, fight sack, punching bag, heavy bag, fight bag, hit sack, strike bag, pummel bag, 打沙袋, 沙袋, 打…沙包
smoking = stand: smoke pipe, smoke cigarette, smoke cigar, smoke cigarillo, puff on, puff pipe, puff cigar, draw on his pipe, draw on pipe, !smoke, 抽烟, 吸烟, 抽着烟, 抽…烟斗, 抽雪茄, 抽旱烟
casting a net = fish: cast net, throw net, fling net, toss net, 撒网, 撒…网
chopping wood = work: chop wood, split wood, chop log, split log, chop firewood, cut wood, cut firewood, split firewood, split kindling, hew wood, wood chopping, 劈柴, 砍柴, 劈…柴, 劈木
felling a tree = work: fell tree, cut down tree, chop tree, chop down tree, fell pine, fell oak, fell fir,  hew tree, 砍树, 伐木, 砍…树
sawing = work: saw wood, saw log, saw plank, saw beam, saw board, sawing, saw through, 锯木, 锯着, 锯…木
kneading dough = work: knead, knead dough, work dough, 揉面, 和面, 揉着面
rolling dough = work: roll dough, roll out dough, roll pastry, 擀面, 擀皮, 包饺子
knitting = sit: knit, crochet, 织毛衣, 打毛线, 打毛衣, 织着毛衣, 织围巾
sewing = sit: sew, stitch, embroider, darn, mend clothes, mend shirt, mend sail, 缝衣, 缝着, 缝补, 缝制, 缝纫, 绣花, 绣着, 刺绣
mending a net = sit: mend net, repair net, patch net, 补网, 补…网, 织网
weaving = sit: weave, at loom, 织布
spinning wool = sit: spin wool, spin yarn, spin thread, spinning wheel, 纺线, 纺纱
forging = work: forge, hammer iron, hammer glowing, hammer steel, hammer blade, hammer horseshoe, hammer anvil, hammer on anvil, beat iron, strike anvil, 打铁, 锻造
chiselling = work: sculpt, chisel, carve statue, carve stone, carve marble, carve figure, 雕刻, 雕琢, 凿石, 凿着
welding = work: weld, 焊接, 电焊
throwing a pot = work: ~potter's wheel, ~pottery wheel, throw pot, turn pot, shape clay, shape pot, 拉坯, 制陶, 陶轮
writing at a desk = write: write at desk, write at table, write at a desk, write letter, write diary, write book, write novel, write by candle, scribble, ~desk write, ~scribe, 写信, 写字, 伏案, 写作
typing = write: type letter, type on, typing, at typewriter, type report, ~typist, ~typewriter, 打字, 敲键盘
playing the cello = fiddle: play cello, ~cellist, play double bass, ~cello, 拉大提琴, 大提琴手
playing the harp = play: play harp, ~harpist, ~harp, pluck harp, 弹竖琴
playing the accordion = play: play accordion, ~accordionist, ~accordion, squeeze accordion, 拉手风琴
playing the flute = trumpet: play flute, ~flutist, ~flautist, ~piper, ~flute, play recorder, play pipe, 吹笛, 吹长笛, 吹箫, 吹着笛
playing the saxophone = trumpet: play saxophone, play sax, ~saxophonist, ~saxophone, 吹萨克斯
playing the bagpipes = trumpet: play bagpipes, ~bagpiper, ~piper in kilt, 吹风笛
stirring a pot = cook: stir pot, stir soup, stir cauldron, stir stew, stirring, stir sauce, stir broth, stir porridge, stir big, ladle soup, brew potion, 搅拌, 熬汤, 煮汤, 熬药, 炖
grilling = cook: grill, barbecue, roast skewer, 烧烤, 烤串, 烤肉
pouring = hold: pour tea, pour wine, pour coffee, pour milk, pour water, pour beer, pour drink, pour cup, pour glass, pour sake, fill flask, fill test tube, fill glass, fill cup, fill bottle, fill jug, fill tube, pour liquid, pour potion, pour juice, pour soup, pour oil, pour milk, !pour, 倒茶, 倒酒, 斟酒, 斟茶, 沏茶, 倒水, 倒牛奶, 倒进, 倒入
feeding = hold: feed chicken, feed hen, feed duck, feed goose, feed pigeon, feed bird, feed pig, feed cow, feed sheep, feed goat, feed fish, feed horse, scatter corn, scatter grain, throw crumb, scatter crumb, give crumb, handing crumb, handing grain, handing sparrow, handing bird, handing pigeon, handing dove, handing duck, handing hen, handing swan, handing goose, handing squirrel, throw dove, throw pigeon, throw duck, throw sparrow, throw swan, toss crumb, bread crumb, 喂, 喂食
milking = sit: milk cow, milk goat, milking, 挤奶, 挤牛奶
reaping = work: reap, mow, scythe, harvest wheat, harvest corn, harvest rice, cut hay, cut wheat, cut grass, harvest, 割麦, 割稻, 收割, 割草
picking fruit = work: pick apple, pick fruit, pick orange, pick grape, pick cherry, pick pear, pick olive, pick lemon, pick peach, gather apple, gather fruit, harvest apple, harvest grape, harvest olive, 摘苹果, 摘果, 采摘, 摘葡萄, 摘…果, 摘桃
gathering = kneel: pick flower, pick mushroom, pick berry, gather mushroom, gather herb, gather flower, gather berry, gather shell, collect shell, gather egg, pick strawberry, pick tea, pick cotton, 采蘑菇, 采药, 采花, 采茶, 捡贝壳, 拾贝
planting = kneel: plant rice, plant seedling, plant tree, plant flower, plant potato, plant seed, plant bulb, plant vegetable, weed garden, weed bed, planting, 插秧, 种花, 种菜, 种树, 栽花, 栽树
sowing = walk: sow, scatter seed, 播种, 撒种
watering plants = hold: water plant, water flower, water garden, water rose, water tomato, water vegetable, watering can, 浇花, 浇水, 浇菜
ploughing = push: plough field, plow field, ploughing, plowing, 犁地, 犁田, 耕地, 耕田
raking = sweep: rake leaf, rake hay, rake, rake gravel, 耙地, 耙草, 耙落叶
washing clothes = kneel: wash clothes, wash laundry, wash linen, scrub clothes, scrub laundry, do laundry, ~washerwoman, 洗衣, 洗衣服, 浣衣
hanging laundry = work: hang laundry, hang washing, hang out washing, hang clothes, hang sheet, hang out laundry, hang up laundry, 晾衣, 晾衣服, 晒衣服, 晾…衣
ironing = work: iron shirt, iron clothes, iron dress, iron laundry, ironing, 熨衣, 熨烫, 烫衣
washing dishes = work: wash dish, do dish, wash plate, wash up, 洗碗, 刷碗, 刷盘子
scrubbing the floor = kneel: scrub floor, scrub deck, scrub, scrub step, wipe floor, 擦地, 擦地板, 刷甲板
diving for a ball = jump: dive for ball, dive after ball, fling after ball, throw after ball, leap for ball, goalkeeper dive, goalkeeper leap, goalkeeper save, goalkeeper fling, goalkeeper stretch, save penalty, hurl after ball, stretch for ball, lunge for ball, jump for ball, 扑球, 扑救, 扑向…球
batting = hold: swing bat, swing at ball, ~batter, ~batsman, ~baseball player, hit home run, play baseball, play cricket, 挥棒, 击球
playing tennis = hold: play tennis, ~tennis player, swing racket, play badminton, hit tennis ball, 打网球, 打羽毛球, 打乒乓
playing golf = hold: play golf, ~golfer, tee off, putts, 打高尔夫
playing billiards = hold: play billiards, play pool, play snooker, 打台球
shooting an arrow = hold: shoot arrow, draw bow, bend bow, aim bow, aim arrow, loose arrow, ~archer, draw longbow, fire arrow, take aim bow, 射箭, 拉弓, 弯弓, 张弓
fencing = fight: fence with foil, fence with sword, ~fencer, fencing, cross foil, 击剑
boxing = fight: ~boxer, boxing, punch bag, punching bag, shadow box, throw punch, 拳击, 打拳, 拳手
lifting weights = hold: lift weight, lift barbell, lift dumbbell, ~weightlifter, ~strongman, 举重, 举杠铃
skiing = drive: ski, ~skier, skiing, 滑雪
skating = drive: skate, ~skater, 滑冰, 溜冰, 花样滑冰
surfing = drive: surf, ~surfer, ride wave, catch wave, 冲浪
riding a kick scooter = drive: ~kick scooter, ~push scooter, 滑板车
skateboarding = drive: skateboard along, ~skateboarder, 玩滑板, ~滑板少年
climbing a ladder = climb: climb ladder, climb up ladder, ladder climb, mount ladder, 爬梯子, 爬上梯子
climbing a rope = climb: climb rope, climb up rope, shin up rope, climb down rope, rappel, abseil, hang from rope, hang rope, dangle from rope, dangle rope, hang by rope, slide down rope, 爬绳
shaking hands = talk: shake hand, handshake, 握手
telephoning = talk: telephone, on phone, on telephone, phone call, make call, talk on phone, speak on phone, ~telephone booth, ~phone booth, ~phone box, 打电话, 接电话, 通电话, 电话亭
sleeping at a desk = sleep: sleep at desk, sleep on desk, doze at desk, asleep at desk, asleep on desk, asleep over, doze over, nap at desk, doze on desk, asleep at table, sleep over book, asleep on book, head on desk, slump over, slump on desk, slump desk, sleep desk, doze desk, nap desk, sleep table, doze table, 趴在桌, 趴在…桌, 趴着睡, 伏案…睡
dozing upright = sleep: doze in armchair, sleep in armchair, asleep in armchair, doze in chair, sleep in chair, asleep in chair, doze in carriage, sleep in carriage, doze in seat, asleep in seat, sleep in train, doze in train, doze on train, sleep on train, asleep on train, doze on bench, sleep on bench, asleep on bench, doze on bus, sleep on bus, doze compartment, sleep compartment, carriage doze, carriage sleep, train doze, train sleep, compartment doze, compartment sleep, bus doze, bus sleep, armchair doze, armchair sleep, armchair nap, doze by window, sleep by window, doze at window, doze off by, throne sleep, 车厢…打盹, 车厢…睡, 火车…睡, 椅子上…睡, 打盹, 打瞌睡
drinking at a bar = drink: drink at bar, drink at counter, sit at bar drink, drink bar, bar drink, counter drink, drink in bar, drink in tavern, drink in pub, pub drink, tavern drink, 吧台…喝, 酒吧…喝, 酒馆…喝
eating at a table = eat: eat at table, dine, have dinner, have breakfast, have lunch, have supper, eat in restaurant, eat in kitchen, eat in canteen, eat breakfast, eat dinner, eat lunch, eat soup, eat noodle, 吃饭, 吃早餐, 吃晚餐, 吃面, 用餐
playing chess = sit: play chess, ~chess, ~chessboard, play draughts, play checkers, 下棋, 下象棋, 下围棋, 对弈
playing cards = sit: play card, play poker, deal card, ~tarot, ~card player, 打牌, 玩牌, 打麻将
conducting = wave: conduct, conduct orchestra, ~orchestra conductor, ~baton, 指挥乐队, 指挥着
saluting = wave: salute, 敬礼
meditating = sit: meditate, lotus position, cross legged, sit in meditation, yoga, 打坐, 冥想, 盘腿
painting a wall = paint: paint wall, paint house, paint fence, paint door, paint room, paint hull, ~house painter, whitewash, 刷墙, 粉刷, 刷漆
skipping rope = jump: skip rope, jump rope, ~skipping rope, 跳绳
swinging = sit: swing on swing, on swing, sit on swing, playground swing, ~swing back and forth, 荡秋千, 秋千上
walking a tightrope = walk: ~tightrope, walk tightrope, cross tightrope, balance rope, balance on wire, walk wire, ~high wire, ~slackline, 走钢丝
ringing a bell = pull: ring church bell, toll bell, ring bell, pull bell rope, ~bell ringer, ~bellringer, 敲钟, 撞钟
blowing bubbles = trumpet: blow bubble, blow soap bubble, 吹泡泡, 吹肥皂泡
panning for gold = kneel: pan for gold, pan gold, wash gold, ~gold panner, 淘金
sharpening = work: sharpen, grind knife, grind axe, whet, ~grindstone, 磨刀
looking into a microscope = look_up: ~microscope, look into microscope, look through microscope, at microscope, peer microscope, bend microscope, ~显微镜
laying bricks = work: lay brick, ~bricklayer, build wall, ~mason, 砌墙, 砌砖
begging = kneel: beg, ~beggar, beg for coin, 乞讨, 乞丐
exercising = fall: do push ups, do press ups, push ups, press ups, 俯卧撑
cutting hair = work: cut hair, ~barber, trim beard, ~hairdresser, shave customer, 理发, 剪头发
tightening a bolt = kneel: repair car, fix car, fix engine, repair engine, tighten bolt, change tyre, change tire, 修车
shining shoes = kneel: shine shoe, polish shoe, ~shoeshine, 擦鞋
panning a telescope = look_up: ~astronomer telescope, ~astronomer, observatory telescope, telescope observatory, 天文望远镜, 天文台
hauling a rope = pull: haul rope, haul on rope, pull rope, pull on rope, haul net, haul in net, pull net, tug rope, tug of war, heave on rope, haul line, 拉绳, 拔河, 收网, 拉网, 拉纤
dancing together = dance: waltz, tango, dance together, dance couple, couple dance, 跳华尔兹, 跳探戈, 共舞, 双人舞
hacking a way = walk: hack way, cut way, slash way, hack through, slash through, cut through undergrowth, cut through vine, hack vine, hack path, clear path, cut path, 砍出, 劈开…路, 披荆斩棘, 开路
brushing paint on a thing = paint: varnish, lacquer, gild, paint toy, paint doll, paint vase, paint pot, paint plate, paint bowl, paint mask, paint egg, paint figurine, paint figure, paint fan, paint lantern, paint sign, paint boat, paint chair, paint miniature, 上漆, 刷清漆, 画扇面, 画…面具, 彩绘
lighting a smoke = hold: light cigarette, light cigar, light pipe, lights cigarette, lights cigar, lights pipe, lighting cigarette, lighting cigar, lighting pipe, kindle cigarette, kindle cigar, kindle pipe, 点烟, 点…香烟, 点…雪茄, 点…烟斗, 点上…烟, 点起…烟
tasting = eat: taste, try soup, sip soup from, lick spoon, lick ladle, 品尝, 尝…汤, 尝汤, 尝…酱, 尝味
wringing = work: wring, wring out, twist sheet, twist cloth, 拧干, 拧…衣, 拧…毛巾, 绞干
smelling = hold: smell, sniff rose, sniff flower, sniff bottle, sniff glass, sniff wine, sniff flask, inhale scent, breathe scent, 闻花, 闻着, 嗅着, 闻…花, 闻…香, 嗅…花
bouncing a ball = play: bounce ball, bounce basketball, dribble, dribble ball, ball bounce, 拍球, 拍…球, 运球, 带球
breaking open a door = work: break open, force door, force lock, pry open, pry door, prise open, jemmy, jimmy door, pick lock, crowbar, kick in door, break into house, break down door, breaking door, lock pick, 撬门, 撬开, 撬…锁, 撬锁, 破门, 开锁
hauling in a sail = pull: haul sail, pull sail, furl sail, reef sail, lower sail, trim sail, haul in sail, take in sail, sail pull, 收帆, 降帆, 拉帆, 收起…帆, 降下…帆
repairing a boat = work: repair boat, repair ship, mend boat, mend hull, repair canoe, repair keel, fix boat, caulk boat, caulk hull, patch boat, patch hull, tar boat, tar hull, build boat, build ship, build canoe, scrape hull, hammer boat, 修船, 修补…船, 修…木船, 修…渔船, 造船, 补船, 修…小船
putting on a ring = hold: ring finger, put ring, slip ring, finger ring, exchange ring, 戴戒指, 戴上戒指, 戒指戴, 交换戒指
combing another's hair = work: comb daughter, comb sister, comb girl, comb doll, brush daughter hair, braid daughter, braid sister, braid girl, plait daughter, plait sister, comb her hair for, braid her daughter, daughter comb, daughter braid, cut daughter hair, 给…梳头, 帮…梳头, 给…编辫, 为…梳头, 给…扎辫
holding a ladder = hold: hold ladder, steady ladder, lean ladder, ladder hold, set up ladder, 扶梯子, 扶着梯子, 扶…梯
swinging a lasso = throw: wave lasso, lasso wave, swing lasso, whirl lasso, twirl lasso, spin lasso, swing rope over, 挥…套索, 甩…套索, 挥舞套索
throwing up the hat = wave: throw hat, toss hat, throw cap, toss cap, throw up hat, fling hat, hat throw, throw mortarboard, 抛帽, 扔帽, 抛起…帽
looking at a watch = look_up: look at watch, check watch, glance at watch, look watch, watch glance, check time, look at his pocket watch, 看表, 看手表, 看怀表, 看…怀表, 看了看表
looking into a mirror = look_up: look in mirror, look into mirror, look at mirror, gaze mirror, gaze into mirror, mirror gaze, mirror look, admire mirror, adjust tie, tie tie, straighten tie, mirror stand before, 照镜子, 对着镜子, 打领带, 系领带
feeding with a spoon = hold: spoon feed, feed baby, feed child, feed patient, feed grandmother, feed old man, 喂…饭, 喂饭, 喂…粥, 喂…药, 喂药
drawing in the sand = kneel: draw sand, write sand, sand draw, sand write, draw ground, draw on pavement, chalk pavement, draw in snow, scratch ground, 沙上写, 沙滩上写, 沙地上画, 沙滩上画, 地上画, 用树枝…画
putting up a tent = kneel: pitch tent, put up tent, set up tent, tent put, raise tent, drive peg, 搭帐篷, 支帐篷, 搭起帐篷, 支起帐篷
playing with a yo-yo or marbles = kneel: play marble, shoot marble, roll dice, throw dice, spin top, play dice, play with toy, play with car, play with block, build with block, stack block, build tower, toy play, 玩弹珠, 弹珠, 掷骰子, 玩积木, 搭积木, 玩玩具, 玩陀螺, 抽陀螺
rolling a barrel = push: roll barrel, roll cask, roll keg, roll tyre, roll tire, roll wheel, roll hoop, roll boulder, roll stone, roll ball, roll drum, roll snowball, push boulder, 滚…桶, 滚…轮胎, 推…桶, 滚铁环, 滚…石
juggling clubs = juggle: juggle club, juggle pin, juggle bottle, juggle torch, juggler throw, juggler toss, 抛瓶, 耍瓶
kissing a hand = kneel: kiss hand, kiss her hand, hug hand, 吻手, 亲吻…手, 吻…手
taking bread out of an oven = cook: bread oven, loaf oven, bake bread, bake loaf, pizza oven, bread bake, cake oven, tray oven, oven bread, 出炉, 烤面包, 面包…烤, 烤箱, 烤炉
drawing in a sketchbook = paint: draw notebook, draw sketchbook, draw book, draw in notebook, sketch in, sketch notebook, sketch book, paint book, paint notebook, book draw, notebook draw, !sketch, draw portrait, draw comic, draw map, 写生, 素描, 速写, 本子上画, 画本, 画册上
reaching up = hold: reach up, tiptoe reach, on tiptoe, stand tiptoe, rise tiptoe, reach for book, reach for shelf, reach for top, reach high, stretch for, stretch up to, reach jar, reach shelf, 踮, 够高处, 伸手去够, 伸手够
gutting a fish = work: gut fish, gutting, scale fish, fillet fish, clean fish, gut, 杀鱼, 剖鱼, 刮鱼鳞, 片鱼
climbing a mast = climb: climb mast, climb up mast, climb pole, climb rigging, climb flagpole, climb lamp post, climb lamppost, climb streetlight, climb pillar, climb column, climb street lamp, shin up mast, mast climb, 爬桅杆, 爬上桅杆, 爬上…桅杆, 爬杆, 爬电线杆, 爬上旗杆
saluting a flag = wave: plant flag salute, flag salute, salute flag, 旗…敬礼
planting a flag = hold: plant flag, stick flag into, drive flag, plant banner, set up flag, 插旗, 插上…旗, 插下…旗, 立旗, 立起…旗, 竖起…旗
hoisting = pull: hoist flag, raise flag, run up flag, hoist sail, raise sail, hoist banner, 升旗, 升起…旗, 扬帆, 升帆
coiling a rope = work: coil, roll up rope, roll up cable, loop rope, gather rope, 盘绳, 盘…绳, 缠绳, 卷绳, 卷起…绳, 绕绳, 收绳, 盘缆, 收缆, winds rope, winding rope, winding up rope
drying a glass = work: dry glass, dry tumbler, dry mug, dry cup, dry dish, dry plate, polish glass, wipe glass, wipe mug, wipe cup, 擦杯, 擦…杯, 擦拭…杯, 擦盘, 擦干…杯, 擦干…盘
repairing a clock = work: repair clock, repair watch, repair pocket watch, fix clock, mend clock, fix watch, mend watch, dismantle clock, 修钟, 修表, 修…钟, 修…怀表, 修理…表, 修理…钟, 修手表, winds clock, winding clock, winds watch, winding watch
repairing a panel = work: repair panel, repair solar panel, repair antenna, repair satellite, repair dish, repair space station, repair hull, repair telescope, fix panel, fix antenna, fix satellite, fix solar panel, mend antenna, repair wall, repair roof, fix roof, mend roof, 修…太阳能, 修…面板, 修…天线, 修…卫星, 修…空间站, 修…帆板, 修屋顶, 修…屋顶
repairing a bicycle = kneel: repair bicycle, fix bicycle, mend bicycle, repair bike, fix bike, repair chain bicycle, repair motorcycle, fix motorcycle, pump bicycle, pump tyre, patch tyre, inflate tyre, 修自行车, 修…自行车, 修单车, 修…摩托
repairing = work: repair, fix, mend, tinker, tighten, screw, assemble, put together, 修理, 维修, 修补, 检修, 抢修, 拧紧, 拧螺, 组装, 修好
hitting with a hammer = work: drive nail, pound nail, knock nail, 钉钉子, 敲钉, 钉木板, 钉马掌, 敲打, 锤打, 用锤, !hammer, !nail, hammer nail, hammer on, hammer at
planing wood = work: plane board, plane plank, plane wood, plane beam, plane table, plane door, plane timber, sand board, sand plank, sand wood, sand hull, 刨木, 刨…木, 刨平, 打磨木, 打磨…木
drilling = work: drill hole, bore hole, 钻孔, 打孔, 钻洞, !drill, drill into
soldering = work: solder, 焊电路, 焊…电路, 锡焊, 焊…芯片, 电烙铁
bandaging = kneel: bandage, dress wound, bind wound, splint, treat wound, tend wound, tend wounded, patch up wound, 包扎, 缠绷带, 裹伤, 上药
cutting food = cook: chop vegetable, chop onion, chop carrot, chop cabbage, chop parsley, chop herb, chop meat, chop tomato, slice bread, slice onion, slice carrot, slice meat, slice ham, slice cheese, slice fish, slice tomato, slice vegetable, slice lemon, slice apple, cut vegetable, cut bread, cut meat, cut fish, cut carrot, cut onion, cut cabbage, cut cheese, cut cake, cut fruit, cut melon, cut pizza, carve turkey, carve roast, carve meat, chop, slice, 切菜, 切肉, 切面包, 切蛋糕, 切水果, 切西瓜, 切洋葱, 切胡萝卜, 切…菜, 切…鱼, 切…豆腐, 剁肉, 剁…肉
peeling = sit: peel, shell pea, husk corn, pluck chicken, pluck goose, shuck, 削皮, 剥皮, 削土豆, 削苹果, 剥豆, 剥…皮, 削…皮, 剥玉米
wiping a window = work: wipe window, clean window, wash window, polish window, wipe pane, clean pane, clean windscreen, wipe windscreen, clean glass, clean mirror, wipe mirror, 擦窗, 擦…窗, 擦玻璃, 擦…玻璃, 擦镜子, 洗窗
wiping a table = work: wipe table, wipe counter, wipe bar, wipe desk, wipe, clean table, clean counter, polish table, polish counter, dust shelf, dust table, dust piano, clean desk, 擦桌, 擦…桌, 擦吧台, 擦柜台, 擦…台, 擦拭, 抹桌, 擦亮, !polish
mopping = sweep: mop floor, 拖地, 拖洗, 拖甲板, !mop
measuring = work: measure, take measure, take measurement, survey land, 丈量, 测量, 量尺寸, 量身, 量布
weighing = work: weigh, put on scale, weigh out, 称重, 过秤, 称…鱼, 称…菜, 称…药, 称药, 称量, 用秤
photographing = hold: photograph, take photo, take photograph, take picture, snap photo, snap picture, take snapshot, take selfie, shoot photo, 拍照, 拍照片, 拍…照, 照相, 拍下, 摄影, 按下快门
filming = hold: shoot film, record video, shoot scene, operate camera, 拍摄, 摄像, 拍电影, 拍视频, !film, film with camera
writing on a board = write: write on board, write on blackboard, write blackboard, blackboard write, write on whiteboard, write chalk, chalk write, write formula, write equation, formula write, equation write, draw on blackboard, draw blackboard, blackboard draw, 黑板…写, 黑板…画, 写板书, 写…黑板, 用粉笔
raising a hand = wave: raise hand, put up hand, put hand up, hold up hand, hand in air, lift hand, stretch hand up, 举手, 举起右手, 举起左手, 举起小手
shaving = work: shave, 刮胡子, 剃须, 刮脸
combing hair = work: comb, comb hair, brush hair, braid hair, plait hair, hair comb, hair brush, 梳头, 梳…头发, 梳着, 编辫
brushing teeth = work: brush tooth, tooth brush, brush teeth, teeth brush, 刷牙
applying make-up = sit: apply lipstick, put on lipstick, paint lip, powder nose, put on make up, 化妆, 涂口红, 抹口红, 描眉, 卸妆
tying a shoe = kneel: tie shoe, tie lace, tie shoelace, tie boot, lace shoe, lace boot, lace up, lace skate, tie skate, put on shoe, put on boot, 系鞋带, 系…鞋带, 绑鞋带, 穿鞋, 穿靴
lighting a flame = hold: strike match, strike lighter, kindle, 点蜡烛, 点燃, 点灯, 点亮, 点火, 点…灯, 点…蜡烛, 点香, 上香, 划火柴, 生火, lights candle, lights lamp, lights lantern, lights fire, lights stove, lights match, lights pipe, lights cigarette, lights torch, lights incense, lights fuse, lights sparkler, lights cigar, lighting candle, lighting lamp, lighting lantern, lighting fire, lighting stove, lighting match, lighting pipe, lighting cigarette, lighting torch, lighting incense, lighting fuse, lighting sparkler, lighting cigar
blowing on a dandelion = hold: blow dandelion, dandelion blow, blow on dandelion, 吹蒲公英, 蒲公英…吹
blowing out a flame = look_up: blow out, blow out candle, blow candle, candle blow out, put out candle, 吹蜡烛, 吹灭
looking through a spyglass = look_up: look through telescope, look through spyglass, look through binocular, peer through telescope, peer through spyglass, peer through binocular, gaze through telescope, watch through telescope, watch through binocular, scan spyglass, scan telescope, scan binocular, scan horizon with, observe telescope, observe binocular, look telescope, look binocular, telescope watch, telescope look, telescope observe, telescope gaze, spyglass watch, binocular watch, binocular look, spyglass look, watch binocular, watch telescope, search spyglass, raise spyglass, raise telescope, raise binocular, telescope to eye, spyglass to eye, 用…望远镜, 举起望远镜, 举着望远镜, 拿着望远镜, 透过望远镜, 望远镜…看, 望远镜…望, 望远镜…观
looking through a magnifying glass = look_up: through magnifying glass, with magnifying glass, under magnifying glass, magnifying glass, through loupe, with loupe, 放大镜
handing something over = hold: hand over, hand him, hand her, give flower, give rose, give letter, give present, give gift, give bread, give apple, give coin, give bouquet, give ball, offer flower, offer rose, offer apple, offer bread, offer tea, offer gift, pass letter, pass cup, present bouquet, present flower, 递给, 递上, 递过, 交给, 送给, 献给, 献上, 递…杯, 递…信, hands a, hands an, hands the, handing a, handing an, handing the, handing
building a sandcastle = kneel: build sandcastle, build sand castle, make sandcastle, make sand castle, sandcastle build, sandcastle, ~sand castle, 堆沙堡, 沙堡, 沙子城堡, 堆…沙
rolling up balls of snow = work: build snowman, make snowman, snowman build, roll snowman, finish snowman, 堆雪人, 堆…雪人
stroking = kneel: stroke dog, stroke cat, stroke horse, pet dog, pet cat, pat dog, pat horse, pet, stroke, pat, cuddle dog, scratch dog, scratch cat, caress, fondle, 抚摸, 摸着, 摸…头, 逗猫, 逗狗, 爱抚
brushing a coat = work: brush horse, groom horse, !groom, brush pony, brush mane, curry horse, brush dog, comb dog, comb mane, 刷马, 刷…马, 梳…马
shearing = kneel: shear, shear sheep, clip sheep, 剪羊毛, 剪…羊毛
pruning = work: prune, trim hedge, clip hedge, trim bush, trim rose, cut hedge, cut rose, trim tree, clip rose, 修剪, 剪枝, 剪花
packing a suitcase = work: pack suitcase, pack trunk, pack bag, pack case, suitcase pack, pack her, pack his, close suitcase, 收拾行李, 收拾箱子, 整理行李, 打包行李
counting money = sit: count money, count coin, count gold, count bill, count banknote, coin count, money count, count cash, count takings, 数钱, 数金币, 数硬币, 数铜板, 算账
working a console = work: press button, push button, pull lever, throw lever, control panel, operate, operate console, turn dial, turn knob, set control, type on console, flip switch, throw switch, at console, 按下按钮, 按按钮, 按键, 拉下…杆, 拉动…杆, 操作, 操纵, 控制台, 调试
listening to a heart = work: listen to heart, listen to chest, examine patient, examine child, auscultate, take pulse, 听诊, 听心跳, 把脉, with stethoscope, stethoscope listen
operating on somebody = work: operate on, perform surgery, surgeon operate, perform operation, operating, 做手术, 动手术, 开刀
hanging something up = work: hang lantern, hang up lantern, hang garland, hang picture, hang painting, hang decoration, hang poster, hang up, hang bunting, hang sign, lantern hang up, put up decoration, put up poster, 挂灯笼, 挂起, 挂上, 张灯结彩, 贴春联, 贴海报, strings light, stringing light, stringing lantern
decorating a tree = work: decorate tree, decorate christmas tree, trim christmas tree, tree decorate, hang ornament, 装饰圣诞树, 装饰…树, 布置圣诞树
decorating a cake = cook: decorate cake, frost cake, cake decorate, pipe cream, decorate cupcake, 裱花, 装饰蛋糕, 装饰…蛋糕, 做蛋糕, ices cake, icing cake
folding clothes = work: fold laundry, fold clothes, fold shirt, fold towel, fold sheet, 叠衣服, 折衣服, 叠被, 叠…衣
stoking a fire = work: stoke, shovel coal, feed furnace, feed boiler, feed fire, stoke fire, stoke boiler, add coal, stir fire, 添柴, 添煤, 铲煤, 烧锅炉, 拨火
drawing water = pull: draw water, fetch water well, pull bucket well, draw up bucket, pump water, draw bucket, 打水, 井…提水, 汲水, 从井里
blowing glass = trumpet: blow glass, glassblow, glass blow, ~glassblower, ~glass blower, 吹玻璃
posting a letter = hold: post letter, mail letter, letter mailbox, letter postbox, into mailbox, into letterbox, into postbox, post postcard, 寄信, 投信, 塞进邮筒, 投进邮筒, 邮筒, 投入信箱
serving at table = hold: serve dish, serve guest, serve customer, serve table, serve dinner, serve meal, serve drink, serve food, carry tray, bring tray, serve tray, 端菜, 上菜, 端着托盘, 端盘
roasting over a fire = sit: roast marshmallow, toast marshmallow, roast fish fire, roast over fire, toast bread fire, roast sausage, roast chestnut, roast potato, toast marshmallows, 烤棉花糖, 篝火…烤, 烤鱼, 烤红薯, 烤玉米
warming the hands = stand: warm hand, warm himself, warm herself, warm themselves, rub hand, hold hand over fire, 烤火, 取暖, 暖手, 搓手, warms fire, warming fire, warming stove, warms stove
clinging to a mast = hold: cling mast, mast cling, cling post, cling pole, cling railing, railing cling, cling rail, cling rope, cling wheel, cling tree, cling lamp post, hold on mast, hold fast to, clutch mast, clutch railing, grip railing, grip mast, hang on mast, hug tree, hug pole, 抱住桅杆, 抱住…杆, 紧抱…杆, 抓住桅杆, 抓住栏杆, 紧抓…栏杆, 抓住船舷
clinging to a rock = climb: cling, cling to cliff, cling to rock, cling wall, cling to face, cling ledge, hang from cliff, hang cliff, hang from rock, hang from ledge, ledge hang, dangle from cliff, grip rock, hold on rock, dangle from ledge, hang by finger, hang from roof, hang from beam, 攀附, 抓住岩, 紧贴岩壁, 贴在岩壁, 贴着…壁, 挂在岩壁, 挂在悬崖, 挂在峭壁, 悬在…崖, 抓住悬崖, 扒着, 吊在
climbing a tree = climb: climb tree, climb up tree, climb apple tree, climb oak, climb palm, climb trunk, climb into tree, climb onto tree, tree climb, shin up, 爬树, 爬上树, 爬上…树, 爬到树上
climbing a rock = climb: climb rock, climb cliff, climb wall, climb face, scale cliff, scale wall, scale face, scale rock, climb over wall, climb rock face, rock climb, cliff climb, wall climb, climb fence, climb over fence, climb boulder, climb mountain, climb peak, climb glacier, climb ice, free climb, climb tower, scale tower, climb building, climb facade, mountain climb, climb up mountain, climb slope, climb summit, 攀岩, 攀登, 攀爬, 爬墙, 翻墙, 攀上, 爬上悬崖, 爬上峭壁
leaping = jump: leap, bound over, jump over, jump across, jump from roof, jump from rooftop, spring over, leap over, hurdle, somersault, jump onto roof, roof jump, rooftop jump, stone jump, jump from stone, jump from rock, jump from cliff, jump off cliff, cliff jump, jump over puddle, puddle jump, jump over fence, jump over stream, jump over fire, fire jump, 飞跃, 跃过, 跳过, 一跃, 飞身, 跳跃, 纵身, 腾空跃, 跨栏, !vault, vault over
plunging = swim: dive into, dive off, dive from, dive head first, plunge into, jump into water, jump into sea, jump into river, jump into lake, jump into pool, leap into water, leap into sea, leap into river, leap into lake, somersault into, water jump, sea jump, pool jump, lake jump, river jump, cliff dive, 跳水, 跳入…水, 跳进…水, 跳进…河, 跳进…湖, 跳入…海, 跳进…海, 跳入…湖, 跳入…河, 跃入…水, 跃入…海, 扎进水, 扎入水, 一头扎
sliding down = sit: toboggan, slither down, slide on, go down slide, 滑下, 滑滑梯, 滑梯, !slide
balancing = stand: walk on beam, tiptoe along, stand on one leg, balance on one leg, on one leg, 保持平衡, 单脚站, 单腿站, 金鸡独立, 平衡木, !balance, !teeter
cowering = sit: cower, flinch, take cover, cringe, shield head, 抱头, 缩成一团, 蜷缩, 缩在, !duck, duck behind, duck under, duck down, !huddle
weeping on the knees = cry: kneel weep, kneel cry, kneel sob, fall to knee weep, on knee cry, on knee weep, crouch weep, crouch cry, squat cry, huddle cry, cower cry, 跪…哭, 蹲…哭, 跪…痛哭
weeping on a seat = cry: sit weep, sit cry, sit sob, seat weep, weep on bench, cry on bench, weep bed, cry bed, bench cry, bench weep, weep chair, cry on bed, cry on stair, head in hand, face in hand, 坐…哭, 坐…流泪, 坐…抹泪
crawling = walk: crawl, hand and knee, on all four, 匍匐, 爬行, 爬着
crouching = sit: crouch, squat, hunker, hide behind, hide under, hide in, hide, lurk, lie in wait, 蹲, 躲在, 藏在, 埋伏
bowing = wave: curtsy, curtsey, take a bow, bow deep, bow before, 鞠躬, 行礼, 谢幕, 作揖, !bow, bow low, bow to
stretching = stand: stretch arm, yawn, limber up, warm up, stretch herself, stretch himself, 伸懒腰, 伸展, 拉伸, 热身, 打哈欠, 压腿, !stretch
taking a stance with a sword = fight: draw sword, draw katana, draw saber, draw sabre, draw blade, unsheathe, take stance, fighting stance, raise sword, lift sword, sword draw, sword raise, sword stance, point sword, ready sword, hold sword ready, practise sword, practice sword, train sword, sword train, swing sword, wield sword, brandish sword, sword swing, 拔刀, 拔剑, 拔出…剑, 拔出…刀, 抽刀, 抽剑, 抽出…剑, 抽出…刀, 举剑, 举起…剑, 举刀, 举起…刀, 挥剑, 挥刀, 挥舞…剑, 挥舞…刀, 练剑, 练刀, 摆好架势, 摆开架势, 持剑…立
at the helm = drive: at helm, steer ship, steer boat, steer, at wheel of ship, ship wheel, steering wheel ship, hold helm, grip helm, turn wheel ship, man helm, take helm, wheel ship, 掌舵, 转舵, 握…舵, 船舵, 舵轮
aiming a gun = fight: aim rifle, aim gun, aim pistol, aim revolver, aim musket, aim shotgun, aim, shoot rifle, firing rifle, firing gun, firing pistol, firing musket, firing shotgun, shoot pistol, shoot gun, take aim, draw gun, draw pistol, draw revolver, point gun, point pistol, point rifle, level rifle, raise rifle, 瞄准, 开枪, 举枪, 举起…枪, 端枪, 端着…枪, 射击, 拔枪, fires rifle, fires gun, fires pistol
aiming a slingshot = hold: sling stone, 弹弓, shoot slingshot, aim slingshot, with slingshot, slingshot shoot, shoot with catapult
arm wrestling = fight: arm wrestle, 掰手腕, 扳手腕
wrestling = fight: wrestle, grapple, 摔跤, 相扑, 柔道, ~sumo, ~judo
kicking high = fight: high kick, practise kick, 功夫, 空手道, 跆拳道, 练武, 踢腿, 飞踢, 习武, 武术, ~karate, practise karate, train karate, ~kung fu, practise kung fu, train kung fu, ~martial art, practise martial art, train martial art, ~taekwondo, practise taekwondo, train taekwondo, ~kickbox, practise kickbox, train kickbox
practising tai chi = dance: 太极, 气功, ~tai chi, practise tai chi, do tai chi, ~taichi, practise taichi, do taichi, ~qigong, practise qigong, do qigong
shooting at a hoop = jump: shoot basket, shoot hoop, dunk, dunk ball, basketball shoot, play basketball, throw ball hoop, shoot basketball, score basket, throw basket, 投篮, 扣篮, 灌篮, 打篮球
catching = jump: catch ball, catch apple, catch frisbee, ball catch, 接球, 接住…球, 接住
pitching = throw: pitch ball, throw ball, throw stone, throw snowball, throw rock, throw pebble, throw frisbee, throw stick, throw apple, throw spear, throw javelin, throw grenade, throw bottle, throw shoe, ball throw, stone throw, stick throw, hurl stone, hurl snowball, skip stone, skip pebble, toss ball, toss stone, toss coin, bowl ball, 扔石头, 投球, 扔球, 掷石, 扔…石, 打水漂, 投掷, 掷标枪, 扔飞盘, 抛球
throwing a rope = throw: throw rope, throw line, throw lasso, rope throw, cast rope, fling rope, lasso, toss rope, toss line, lasso horse, 扔绳, 抛绳, 扔…绳, 抛…绳, 抛缆, 甩…套索
cheering = wave: cheer, celebrate, throw up arm, raise arm, raise both arm, arm raise, throw arm, arm in air, rejoice, jubilate, exult, punch air, 欢呼, 庆祝, 张开双臂, 高举双臂, 举起双臂, 高举双手, 举起双手
clapping = wave: clap, applaud, clap hand, 鼓掌, 拍手, 拍掌, 喝彩
arguing = talk: argue, quarrel, bicker, scold, shout at, yell at, haggle, 吵架, 争吵, 争论, 吵嘴, 训斥, 责骂, 讨价还价, 理论
whispering = talk: whisper, gossip, 耳语, 低语, 悄悄话, 窃窃私语, 咬耳朵
thinking = sit: think, ponder, brood, muse, ruminate, lost in thought, deep in thought, chin in hand, chin on hand, 思考, 沉思, 发呆, 托腮, 托着下巴, 苦思, 想心事
covering the ears = stand: cover ear, hold ear, cover eye, cover face, hand over ear, plug ear, clutch head, 捂耳, 捂住耳, 捂着耳, 捂住…眼, 捂住脸, 捂着脸, 抱着头
shivering = stand: shake with cold, 发抖, 颤抖, 哆嗦, 瑟瑟, !shiver, !tremble, !freeze
wiping the brow = stand: wipe brow, wipe forehead, wipe sweat, mop brow, mop forehead, wipe face, sweat wipe, brow wipe, wipe tear, tear wipe, wipe eye, dab eye, 擦汗, 抹汗, 擦…汗, 擦眼泪, 抹眼泪, 擦泪
drinking to somebody = drink: toast, raise glass, clink, raise cup, raise mug, raise toast, propose toast, glass raise, lift glass, drink toast, 举杯, 干杯, 碰杯, 敬酒
proposing = kneel: propose marriage, propose, propose to, ask to marry, ring kneel, kneel ring, engagement ring, 求婚
knocking at a door = stand: knock, knock door, rap door, bang door, pound door, door knock, ring doorbell, doorbell, 敲门, 敲…门, 敲着门, 叩门, 按门铃, 拍门
opening a door = stand: push open, unlock door, unlock gate, door unlock, fling door, 开门, 推门, 打开…门, 推开…门, 关门, 关上…门, 拉开…门, opens door, opening door, opens gate, opening gate, opens window, opening window, pushes door, pushing door, closes door, closing door, shuts door
looking through a keyhole = look_up: peep through, 钥匙孔, 锁孔, 门缝, through keyhole
listening at a door = lean: listen at door, listen door, eavesdrop, ear to door, ear against door, door listen, ear door, listen at wall, listen wall, ear to wall, 偷听, 耳朵贴, 贴…门…听, 窃听
swinging a pickaxe = dig: swing pickaxe, split rock, mine coal, mine gold, hack rock, 挥镐, 挖矿, 采矿, 挖煤, 凿岩, 镐, with pickaxe, !mine
sitting on the ground hugging the knees = sit: hug knee, knee hug, hug her knee, hug his knee, arm around knee, curl up corner, 抱膝, 抱着膝盖, 抱住膝盖
"""


def _rows() -> dict[str, tuple[Action, tuple[str, ...]]]:
    found = {}
    for line in _LABOURS.strip().splitlines():
        head, _, phrases = line.partition(":")
        name, _, action = head.partition("=")
        found[name.strip()] = (Action(action.strip().replace("_", " ")), tuple(one.strip() for one in phrases.split(",")))  # fmt: skip
    return found


LABOURS: Final = MappingProxyType(_rows())
"""Each deed: the action that it is a kind of, and the phrases that name it."""
