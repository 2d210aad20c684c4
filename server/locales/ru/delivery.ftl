# Способы оказания услуги: aimak model delivery. Названия способов, рисков и показателей стоят среди слов ядра.

delivery-file-malformed = { $file }, строка { $line }, знак { $column }: это не форма способов ({ $reason }). Сравните с тем, что печатает «aimak schema ways».
delivery-refused-count = { $count ->
    [one] { $file }: надо исправить { $count } место; сравнения нет.
    [few] { $file }: надо исправить { $count } места; сравнения нет.
    [many] { $file }: надо исправить { $count } мест; сравнения нет.
   *[other] { $file }: надо исправить { $count } места; сравнения нет.
}
delivery-head = { $service }, { $first }–{ $last }. Приведённая стоимость на { $book } год; плата в ценах { $book } года, сумма договора в ценах каждого года.
delivery-way = { $number }. { $name }
delivery-line = { $name }: { $value }
delivery-saving = { $name }: { $value } ({ $share })
delivery-risk = { $risk }: муниципалитет несёт { $share }
delivery-no-room = Наибольшая плата, выгодная муниципалитету, ниже наименьшей, которая покрывает затраты другой стороны: объявлять тендер незачем.
delivery-tender-absent = { $file }: нет поля «tender», а приложению нужны идентификаторы, заказчик и название. Добавьте его; форму печатает «aimak schema ways».
delivery-tender-unknown = Способа { $way } нет. Напишите после --tender число от 2 до { $last }.
delivery-tender-gap = Приложения нет: у одного из его показателей нет значения ({ $gap }).
