"""The names of what people carry and of what they work at, in English and in Chinese. Tables only.

The other languages' words for them are in `languages/things.txt` and `languages/actions.txt`. A name
with `!` is carried only where a line says that somebody has it in hand; all others wherever somebody
is there to carry them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_THINGS: Final = """
axe: axe, ax, hatchet, woodaxe, felling axe, 斧头, 斧子, 斧
sledgehammer: sledgehammer, sledge hammer, 大锤
pickaxe: pickaxe, pick axe, mattock, 镐, 十字镐, 铁镐
spade: spade, shovel, 铁锹, 铲子, 铁铲, 锹
ice axe: ice axe, ice pick, 冰镐, 冰斧
hoe: hoe, 锄头
rake: rake, 耙子, 钉耙
scythe: scythe, 长柄镰刀, 大镰刀
sickle: sickle, 镰刀
machete: machete, jungle knife, 砍刀, 开山刀
saw: saw, handsaw, 锯子, 手锯
hammer: hammer, mallet, 锤子, 铁锤, 榔头
wrench: wrench, spanner, 扳手
screwdriver: screwdriver, 螺丝刀
drill: drill, power drill, 电钻, 钻机
paint roller: paint roller, 滚筒刷
paint can: paint can, paint pot, paint bucket, pot of paint, can of paint, 油漆桶
chimney brush: chimney brush, flue brush, sweep's brush, 烟囱刷
mop: mop, 拖把
duster: duster, feather duster, 鸡毛掸子
trowel: trowel, mason's trowel, 泥刀, 抹子
tongs: tongs, pliers, pincers, 钳子, 火钳
baton: baton, conductor's baton, 指挥棒
truncheon: truncheon, nightstick, police baton, 警棍
paintbrush!: paintbrush, brush, paint brush, 画笔, 刷子, 毛刷, 画刷
scissors: scissors, shears, 剪刀
knife: knife, 刀子, 菜刀
dagger: dagger, 匕首
spear: spear, lance, javelin, 长矛, 长枪, 标枪, 矛
trident: trident, 三叉戟
halberd: halberd, pike, 戟
harpoon: harpoon, 鱼叉
bow and arrow: bow and arrow, longbow, bow and arrows, crossbow and bow, 弓箭
crossbow: crossbow, 弩
shield: shield, 盾牌, 盾
pistol: pistol, revolver, handgun, gun, 手枪
rifle: rifle, musket, shotgun, carbine, 步枪, 猎枪, 长枪短炮
whip: whip, 鞭子
lasso: lasso, 套索
oar: oar, paddle, 船桨, 桨
net!: net, butterfly net, landing net, fishing net, 网兜, 捕虫网
ladder!: ladder, stepladder, 梯子
plank!: plank, board, beam, timber, 木板
log!: log, tree trunk, 圆木, 木头
carpet!: carpet, rug, rolled carpet, 地毯
canoe!: canoe, kayak
skis: skis, pair of skis, 滑雪板
ski poles: ski poles, trekking poles
surfboard: surfboard, surf board, bodyboard, 冲浪板
snowboard: snowboard, 单板
skateboard: skateboard, 滑板
hockey stick: hockey stick, 冰球杆
baseball bat: baseball bat, cricket bat, 棒球棒, 球棒
racket: racket, tennis racket, racquet, badminton racket, 球拍, 网球拍
golf club: golf club, golf clubs, 高尔夫球杆
billiard cue: billiard cue, pool cue, cue, 球杆
walking stick: walking stick, cane, 拐杖, 手杖, 拐棍
pole!: pole, long pole, bamboo pole, 竹竿, 长竿
herding staff: crook, shepherd's crook, 牧羊杖
crozier: crozier, crosier, 权杖
staff: staff, magic staff, quarterstaff, 法杖, 禅杖
flag!: flag, flag bearer, flag - bearer, standard bearer, 旗帜, 旗子, 红旗, 国旗
white flag!: white flag, 白旗
placard: placard, protest sign, sign, cardboard sign, 标语牌, 牌子
pennant!: pennant, banner, 横幅, 锦旗
anchor!: anchor, 船锚
rope!: rope, coil of rope, rope coil, 绳子, 绳索
chain!: chain, chains, 锁链, 铁链
hose: hose, fire hose, garden hose, 水管, 水枪
whisk: whisk, 打蛋器
metal detector: metal detector, 金属探测器
chainsaw: chainsaw, chain saw, 电锯
suitcase: suitcase, suitcases, luggage, valise, travel bag, travelling bag, 行李箱, 手提箱, 皮箱, 箱包
briefcase: briefcase, attache case, 公文包
medicine bag: doctor's bag, doctor bag, medical bag, first aid kit, 药箱, 急救箱
handbag: handbag, purse, hand bag, bag, 手提包, 手袋
shopping bag: shopping bag, shopping bags, grocery bag, groceries, shopping, 购物袋, 菜篮
satchel: satchel, shoulder bag, messenger bag, school bag, 挎包, 书包
mailbag: mailbag, mail bag, postbag, bag of letters, sack of letters, sack of mail, 邮包, 邮袋
tool bag: tool bag, 工具包
toolbox: toolbox, tool box, tool kit, 工具箱
bucket: bucket, pail, 水桶, 桶, 木桶
watering can: watering can, 洒水壶, 喷壶, 水壶
milk can: milk can, milk churn, 奶桶
kettle!: kettle, 铜壶
basket: basket, wicker basket, picnic basket, hamper, 篮子, 竹篮, 提篮
fruit basket: fruit basket, basket of fruit, basket of apples, basket of oranges, basket of grapes, apple basket, 果篮, 水果篮
flower basket: flower basket, basket of flowers, 花篮
laundry basket: laundry basket, basket of laundry, washing basket, laundry, 洗衣篮
pannier: pannier, back basket, 背篓, 竹篓
firewood: firewood, bundle of wood, bundle of sticks, bundle of firewood, load of wood, faggot, faggots, 柴, 柴火, 木柴
crate!: crate, wooden crate, crates, chest of tea, 木箱, 货箱
box!: box, cardboard box, carton, wooden box, boxes, 箱子, 纸箱, 盒子
parcel: parcel, package, packet, parcels, packages, 包裹, 快递
present: present, gift, wrapped gift, 礼物, 礼盒
pizza box: pizza box, pizza, 披萨
barrel!: barrel, keg, cask, 酒桶, 啤酒桶
bricks!: bricks, brick, 砖, 砖头
hay!: hay bale, bale of hay, hay, straw bale, 干草
sheaf: sheaf, sheaf of wheat, sheaves, sheaf of corn, 麦捆
sack: sack, sacks, bag of flour, sack of flour, bundle of cloth, 麻袋, 袋子, 口袋
jug: jug, pitcher, carafe, 水罐, 陶罐
water jar: water carrier, water jar, water pot, amphora, clay jar, 水缸, 陶瓮
bottle!: bottle, bottle of wine, wine bottle, 瓶子, 酒瓶
milk bottle: milk bottle, bottle of milk, 牛奶瓶
glass!: glass, glass of water, glass of juice, tumbler, 玻璃杯, 杯子
wine glass!: wine glass, glass of wine, goblet, champagne glass, glass of champagne, 酒杯, 高脚杯
beer mug!: beer mug, mug of beer, tankard, beer, stein, pint, 啤酒杯
cup!: cup, cup of coffee, cup of tea, mug, teacup, coffee cup, 咖啡杯, 茶杯, 茶碗
teapot!: teapot, 茶壶
tray: tray, tray of glasses, serving tray, 托盘
plate!: plate, plate of food, dish, 盘子
bowl!: bowl, bowl of soup, bowl of rice, bowl of noodles, 碗
pot!: pot, cooking pot, saucepan, cauldron, 锅, 锅子
ladle: ladle, soup ladle, 长柄勺
spoon!: spoon, wooden spoon, 勺子
rolling pin: rolling pin, 擀面杖
cake!: cake, birthday cake, wedding cake, 蛋糕
bread!: bread, baguette, baguettes, loaf, loaf of bread, 面包, 长棍面包
loaves!: loaves, loaves of bread, tray of bread
fish!: fish, big fish, salmon, trout, tuna, cod, mackerel, carp, swordfish, eel, catch of fish, herring, 鱼, 大鱼, 活鱼, 鲤鱼, 草鱼, 带鱼, 鲈鱼, 鲫鱼, 三文鱼, 金枪鱼
pumpkin!: pumpkin, 南瓜
melon!: melon, watermelon, 西瓜
apple!: apple, 苹果
cheese!: cheese, wheel of cheese, 奶酪
ice cream: ice cream, ice cream cone, 冰淇淋, 冰激凌, 雪糕
lollipop: lollipop, candy cane, 棒棒糖
skewer: skewer, kebab, candied hawthorn, 糖葫芦, 烤串
turkey!: turkey, roast turkey, roast goose, 火鸡
gas can: gas can, petrol can, jerrycan, 汽油桶
fire extinguisher: fire extinguisher, 灭火器
yoke: yoke, carrying pole, pails on a yoke, shoulder pole, 扁担, 水担, 担子
bundle: bundle, bindle, bundle on a stick, 包袱, 行囊
tent bag: sleeping bag, 睡袋, 铺盖卷
torch: torch, torch bearer, torch - bearer, flaming torch, burning torch, torches, 火把, 火炬
candle!: candle, 蜡烛, 烛火
match!: match, lit match, burning match, matchstick, lighted match, 火柴, 一根火柴
candlestick!: candlestick, candelabra, candelabrum, candle holder, 烛台
oil lamp!: oil lamp, kerosene lamp, lamp, 油灯, 煤油灯
lantern: lantern, storm lantern, hand lamp, hand lantern, 灯笼, 提灯, 马灯, 风灯, 油灯, 一盏灯, 一盏绿灯, 一盏红灯
paper lantern: paper lantern, red lantern, 纸灯笼, 红灯笼
flashlight: flashlight, pocket torch, electric torch, 手电筒, 手电
sparkler: sparkler, sparklers, 仙女棒, 烟花棒
wand: wand, magic wand, 魔杖, 魔法棒
crystal ball: crystal ball, 水晶球
glowing orb: glowing orb, orb, glowing ball, ball of light, 光球
gem: gem, jewel, diamond, ruby, emerald, gemstone, 宝石, 钻石
letter: letter, envelope, love letter, postcard, message, note, telegram, invitation, secret message, 信封, 一封信, 书信, 明信片
bottled letter: message in a bottle, letter in a bottle, note in a bottle, bottle with a message, bottle with a letter, sealed bottle, 漂流瓶, 瓶中信
egg!: egg, dragon egg, dragon's egg, golden egg, giant egg, huge egg, 龙蛋, 蛋
bundle of letters: letters, bundle of letters, stack of letters, envelopes, 信件, 一叠信
newspaper: newspaper, paper, magazine, 报纸, 杂志
map: map, treasure map, 地图, 藏宝图
blueprint: blueprint, blueprints, building plans, construction plans, floor plan, 图纸, 蓝图, 设计图
scroll: scroll, parchment, 卷轴, 圣旨
clipboard: clipboard, 写字板, 文件夹
book: book, bible, diary, notebook, 书本, 一本书, 书卷, 笔记本
stack of books!: books, stack of books, pile of books, 一摞书
pen!: pen, pencil, fountain pen, 钢笔, 铅笔, 毛笔
feather!: feather, quill, 羽毛
photograph!: photograph, photo, picture frame, framed photograph, 照片, 相框
painting!: painting, canvas, portrait, framed picture, 画框, 油画
laptop: laptop, laptop computer, 笔记本电脑
phone: phone, cell phone, mobile phone, smartphone, mobile, cellphone, 手机
telephone!: telephone, receiver, 电话, 话筒
radio!: radio, boombox, ghetto blaster, tape recorder, 收音机, 录音机
camera: camera, photo camera, 相机, 照相机
film camera: film camera, movie camera, video camera, tv camera, camcorder, 摄影机, 摄像机
tripod: tripod, theodolite, 三脚架
telescope: telescope, spyglass, 望远镜, 单筒望远镜
binoculars: binoculars, field glasses, 双筒望远镜
magnifying glass: magnifying glass, magnifier, loupe, 放大镜
microscope!: microscope, 显微镜
compass: compass, 指南针, 罗盘
sextant: sextant, 六分仪
flask: flask, erlenmeyer, beaker, retort, vial, phial, potion, 烧瓶, 烧杯, 药水
test tube: test tube, test tubes, 试管
syringe: syringe, 注射器, 针筒
stethoscope: stethoscope, 听诊器
pill bottle: pill bottle, medicine bottle, medicine, 药瓶
hourglass!: hourglass, sandglass, 沙漏
clock!: clock, alarm clock, 时钟, 闹钟
pocket watch: pocket watch, gold watch, silver watch, old watch, fob watch, 怀表
gear!: gear, cogwheel, cog, 齿轮
tyre!: tyre, tire, 轮胎
wheel!: wheel, cartwheel, wooden wheel, 车轮
globe!: globe, 地球仪
mirror!: hand mirror, mirror, 镜子
party mask: carnival mask, venetian mask, 舞会面具
hand fan: hand fan, fan, folding fan, paper fan, 折扇, 扇子, 团扇
crown on a cushion: crown on a cushion, crown on a velvet cushion, crown on a pillow
trophy: trophy, golden cup, winner's cup, 奖杯
skull: skull, 头骨, 骷髅头
bone: bone, 骨头
bell!: bell, handbell, hand bell, 铃铛, 手铃
key!: key, golden key, 钥匙
bunch of keys!: keys, bunch of keys, ring of keys, 一串钥匙
coin!: coin, gold coin, 硬币, 金币
ring!: ring, wedding ring, engagement ring, 戒指
money bag: money bag, bag of money, bag of gold, bag of coins, sack of gold, 钱袋
medal!: medal, gold medal, 奖牌, 金牌
bouquet: bouquet, bunch of flowers, bouquet of roses, bunch of roses, roses, flowers, 花束, 一束花, 鲜花, 玫瑰花
flower!: flower, rose, tulip, sunflower, 一朵花, 玫瑰
wreath: wreath, garland, 花环, 花圈
potted plant!: potted plant, pot plant, seedling, sapling, flowerpot, 盆栽, 花盆, 树苗
branch!: branch, olive branch, twig, 树枝
christmas tree!: christmas tree, fir tree, 圣诞树
baby!: baby, infant, newborn, toddler, child, little child, 婴儿, 宝宝, 孩子, 小孩, 婴孩, 幼儿, 宝贝
doll: doll, rag doll, puppet, 洋娃娃, 布娃娃, 木偶
teddy bear: teddy bear, teddy, stuffed animal, plush toy, 泰迪熊, 玩具熊, 毛绒玩具
cat in arms!!: cat, kitten, 猫, 小猫
dog in arms!!: dog, puppy, 狗, 小狗
lamb!!: lamb, sheep, baby goat, 羊羔, 小羊
rabbit in arms!!: rabbit, bunny, hare, 兔子, 小兔
hen!!: hen, chicken, rooster, goose, duck, 母鸡, 公鸡, 鸡, 鹅, 鸭子
bird on hand!!: bird, dove, pigeon, 小鸟, 鸽子
falcon!!: falcon, hawk, eagle, 猎鹰, 鹰
parrot!!: parrot, 鹦鹉
cage!: cage, birdcage, bird cage, 鸟笼, 笼子
ball!: ball, beach ball, 皮球
football!: football, soccer ball, 足球
basketball!: basketball, 篮球
kite: kite, paper kite, 风筝
balloon: balloon, toy balloon, 红气球
bunch of balloons: balloons, bunch of balloons, 一串气球, 气球串
pinwheel: pinwheel, 风车玩具, 纸风车
paper plane: paper plane, paper airplane, paper aeroplane, 纸飞机
toy boat: toy boat, model ship, model boat, toy ship, paper boat, 玩具船, 纸船
snowball: snowball, 雪球
shuriken: shuriken, throwing star, ninja star, 手里剑, 飞镖, dart
stone!: stone, boulder, rock, 石头, 大石
shell!: shell, seashell, conch, 贝壳, 海螺
megaphone: megaphone, loudhailer, bullhorn, 扩音器, 喇叭筒
microphone: microphone, mic, 麦克风
whistle: whistle, 哨子
pipe: pipe, tobacco pipe, 烟斗
mortar!: mortar, mortar and pestle, 研钵
yarn!: yarn, ball of wool, ball of yarn, 毛线
cloth!: cloth, towel, blanket, sheet, bedsheet, 毛巾, 毯子, 床单
handkerchief: handkerchief, white handkerchief, 手帕
remote: remote control, 遥控器
wallet: wallet, 钱包
umbrella: umbrella, parasol, 雨伞, 油纸伞, 阳伞, 伞
sword: sword, katana, sabre, saber, rapier, cutlass, scimitar, 长剑, 宝剑, 武士刀, 剑
rod: fishing rod, fishing pole, rod, 鱼竿, 钓竿
fork: pitchfork, hayfork, 干草叉
broom: broom, besom, 扫帚, 扫把
violin!: violin, fiddle, viola, 小提琴
violin case: violin case, instrument case, guitar case, 琴盒, 琴匣
cello!: cello, double bass, cello case, 大提琴
guitar!: guitar, ukulele, banjo, electric guitar, 吉他, 尤克里里
flute!: flute, 长笛, 笛子
recorder!: recorder, clarinet, oboe, 竖笛
trumpet!: trumpet, bugle, horn, cornet, 小号
saxophone!: saxophone, sax, 萨克斯
tuba!: tuba, 大号
drum!: drum, snare drum, 鼓, 小鼓
tambourine!: tambourine, 铃鼓
accordion: accordion, concertina, bandoneon, 手风琴
harp!: harp, 竖琴
bagpipes: bagpipes, 风笛
cymbals: cymbals, cymbal, 钹
triangle!: triangle, 三角铁
xylophone!: xylophone, 木琴
lute!: lute, mandolin, pipa, 琵琶, 鲁特琴
"""

_ROLLING: Final = """
wheelbarrow: wheelbarrow, barrow, 独轮车
pram: pram, baby carriage, stroller, pushchair, buggy, perambulator, 婴儿车
shopping trolley: shopping trolley, shopping cart, supermarket trolley, 购物车
food cart: food cart, food stall, noodle cart, noodle stall, hot dog cart, street food cart, snack cart, 餐车, 小吃车, 面摊, 摊车
fruit cart: fruit cart, fruit stall, fruit barrow
vegetable cart: vegetable cart, vegetable stall
flower cart: flower cart, flower stall, flower barrow
ice cream cart: ice cream cart, ice cream stall
sweet potato cart: sweet potato cart, chestnut cart
fish cart: fish cart
bread cart: bread cart
balloon cart: balloon cart
book cart: book cart, book trolley
milk cart: milk cart
hay barrow: hay barrow
firewood cart: firewood cart
wheelchair: wheelchair, 轮椅
luggage trolley: luggage trolley, luggage cart, 行李车
lawnmower: lawnmower, lawn mower, 割草机
plough: plough, plow, 犁
rickshaw: rickshaw, 人力车, 黄包车
gurney: gurney, hospital bed, stretcher trolley, 病床
snow shovel: snow pusher, 推雪板
crate: crate, wooden crate, big box, large box, heavy box, huge box, big wooden box, 木箱, 货箱
boulder: boulder, huge stone, rock, 巨石
sledge: sledge, sled, toboggan, 雪橇
"""

_BORNE_BY_TWO: Final = """
stretcher: stretcher, litter, 担架
coffin: coffin, casket, 棺材, 棺木
sea chest: chest, sea chest, treasure chest, trunk, 宝箱, 大箱子
sedan chair: sedan chair, palanquin, 轿子
long ladder: ladder, 梯子
long log: log, tree trunk, beam, 圆木, 木头
big net: net, fishing net, 渔网
sofa: sofa, couch, piano, table, 沙发
big mirror: mirror, pane of glass, window pane, 镜子
banner between two: banner, 横幅
"""


def _table(text: str) -> Mapping[str, tuple[str, ...]]:
    rows = (line.partition(":") for line in text.strip().splitlines())
    return MappingProxyType({name: tuple(word.strip() for word in words.split(",")) for name, _, words in rows})  # fmt: skip


_MARKED: Final = _table(_THINGS)
THINGS: Final = MappingProxyType({name.rstrip("!"): words for name, words in _MARKED.items()})
"""What one person carries: the thing's name and the words for it."""
NEEDS_HANDS: Final = frozenset(name.rstrip("!") for name in _MARKED if name.endswith("!"))
"""What lies or stands about unless a line says that somebody has it in hand."""
ALIVE: Final = frozenset(name.rstrip("!") for name in _MARKED if name.endswith("!!"))
"""Beasts that are carried only where a line says that somebody has them in the arms or on the hand."""
ROLLING: Final = _table(_ROLLING)
"""What is pushed or pulled, and the words for it."""
BORNE_BY_TWO: Final = _table(_BORNE_BY_TWO)
"""What two people carry between them, and the words for it."""
OF_TRADE: Final = frozenset(
    [
        "van",
        "truck",
        "lorry",
        "cart",
        "seller",
        "vendor",
        "shop",
        "parlour",
        "parlor",
        "stand",
        "stall",
        "factory",
        "store",
        "market",
    ]
)
"""What a thing's word before it only says the wares of."""
LARGE: Final = frozenset(
    ["big", "huge", "large", "enormous", "giant", "gigantic", "massive", "great", "tall"]
)
"""What no beast is called that somebody takes into their arms."""
