# К чему относится показатель: статьи расходов и пороги доступности.
subject-cost-wages-name = Заработная плата и отчисления в Социальный фонд
subject-cost-electricity-name = Электроэнергия
subject-cost-chlorination-name = Хлорирование
subject-cost-current-repair-name = Текущий ремонт
subject-cost-transport-name = Транспорт
subject-cost-administration-name = Административные расходы
subject-cost-operating-total-name = Все эксплуатационные расходы
subject-cost-depreciation-name = Амортизация
subject-cost-loan-service-name = Погашение кредита
subject-cost-renewal-name = Плановое обновление
subject-cost-profit-name = Прибыль
subject-line-2-5-name = порог 2,5 %
subject-line-3-name = порог 3 %
subject-line-4-name = порог 4 %
subject-line-5-name = порог 5 %
subject-charge-name = плата { $charge }
subject-block-name = плата { $charge }, ступень { $block }
# Плата для людей с льготой; сумма до минимальной платы; от чего зависит граница ступени.
subject-relieved-name = плата { $charge }, люди с льготой
subject-relieved-block-name = плата { $charge }, люди с льготой, ступень { $block }
subject-before-minimum-name = до минимальной платы
subject-term-fixed-name = одинаково для всех
subject-term-persons-name = по числу людей
subject-term-area-name = по квадратным метрам
subject-term-allowance-name = по лимиту потребителя
