# Общественные места без тарифа.
spaces-title = Во сколько общественные места обходятся бюджету
spaces-text = За парк или освещение улиц нет тарифа: за них платит бюджет.
spaces-cost-label = Сколько стоит за год
spaces-residents-label = Сколько жителей
spaces-area-label = Сколько квадратных метров
spaces-per-resident = На одного жителя в год
spaces-per-metre = На квадратный метр в год
