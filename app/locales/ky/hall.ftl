# Залдагы проектор: сөз аз.
hall-page-title = Экранда: { $service }, { $place }
hall-fictional = Ойдон чыгарылган
hall-case = { $service }, { $year }-жыл. Бул эсеп, өлчөө эмес.
hall-compare-title = { $year }-жылы эмне төлөп, эмне алабыз?
hall-pay = Үй-бүлө айына төлөйт
hall-hours = Суткасына суу
hall-backlog = Калтырылган жаңыртуу
hall-covers = Жабылган чыгым
hall-runs-out = Акча { $year }-жылы түгөнөт
hall-lasts = Акча { $year }-жылга чейин жетет
hall-poorest = Жакырлар кирешенин { $share } төлөйт: { $verdict }
hall-nothing-title = { $year }-жылга тариф канчага өсөт?
hall-rise-planned = План менен, кадам сайын
hall-rise-later = Бир заматта, эч нерсе кылбасак
hall-steer-title = Планшеттен
hall-steer-code = Бул проекторду башкарган студиянын дареги
hall-lost = Байланыш { $time } үзүлдү. Бул акыркы сүрөт.
