"""The names of deeds that one frame shows by what stands about: a net cast, dough kneaded. Tables only.

One row each: the deed, the action that it is a kind of, and phrases. The words of a phrase follow each
other in the line with a few others between; `…` stands for signs between Chinese ones. What `~` comes
before is said of somebody's trade or of a thing there: it tells only of who is not told to do else.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from moviefactory.lexicon.vocabulary import Action

_LABOURS: Final = """
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
welding = work: weld, solder, 焊接, 电焊
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
pouring = hold: pour tea, pour wine, pour coffee, pour milk, pour water, pour beer, pour drink, pour cup, pour glass, pour sake, 倒茶, 倒酒, 斟酒, 斟茶, 沏茶
feeding = hold: feed chicken, feed hen, feed duck, feed goose, feed pigeon, feed bird, feed pig, feed cow, feed sheep, feed goat, feed fish, feed horse, scatter corn, scatter grain, throw crumb, 喂, 喂食
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
playing golf = hold: play golf, ~golfer, tee off, putt, 打高尔夫
playing billiards = hold: play billiards, play pool, play snooker, 打台球
shooting an arrow = hold: shoot arrow, draw bow, bend bow, aim bow, aim arrow, loose arrow, ~archer, draw longbow, fire arrow, take aim bow, 射箭, 拉弓, 弯弓, 张弓
fencing = fight: fence with, ~fencer, fencing, cross foil, 击剑
boxing = fight: ~boxer, boxing, punch bag, punching bag, shadow box, throw punch, 拳击, 打拳, 拳手
lifting weights = hold: lift weight, lift barbell, lift dumbbell, ~weightlifter, ~strongman, 举重, 举杠铃
skiing = drive: ski, ~skier, skiing, 滑雪
skating = drive: skate, ~skater, 滑冰, 溜冰, 花样滑冰
surfing = drive: surf, ~surfer, ride wave, catch wave, 冲浪
skateboarding = drive: skateboard along, ~skateboarder, 玩滑板, ~滑板少年
climbing a ladder = climb: climb ladder, climb up ladder, ladder climb, mount ladder, 爬梯子, 爬上梯子
climbing a rope = climb: climb rope, climb up rope, shin up rope, climb down rope, rappel, abseil, 爬绳
crawling = walk: crawl, hand and knee, on all four, 匍匐, 爬行, 爬着
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
exercising = fall: do push up, do press up, 俯卧撑
cutting hair = work: cut hair, ~barber, trim beard, ~hairdresser, shave customer, 理发, 剪头发
tightening a bolt = kneel: repair car, fix car, fix engine, repair engine, repair motorcycle, tighten bolt, mend bicycle, repair bicycle, fix bicycle, change tyre, change tire, 修车, 修自行车
shining shoes = kneel: shine shoe, polish shoe, ~shoeshine, 擦鞋
panning a telescope = look_up: ~astronomer telescope, ~astronomer, observatory telescope, telescope observatory, 天文望远镜, 天文台
hauling a rope = pull: haul rope, haul on rope, pull rope, pull on rope, haul net, haul in net, pull net, tug rope, tug of war, heave on rope, haul line, 拉绳, 拔河, 收网, 拉网, 拉纤
dancing together = dance: waltz, tango, dance together, dance couple, couple dance, 跳华尔兹, 跳探戈, 共舞, 双人舞
hacking a way = walk: hack way, cut way, slash way, hack through, slash through, cut through undergrowth, cut through vine, hack vine, hack path, clear path, cut path, 砍出, 劈开…路, 披荆斩棘, 开路
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
