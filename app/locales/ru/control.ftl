# Общие элементы управления.
# Названия − и + рядом с числом; название — вопрос, на который оно отвечает.
control-stepper-less = Меньше: { $name }
control-stepper-more = Больше: { $name }
# После слов о том, что не так с введённым числом.
control-stepper-kept = Пока действует { $value }.

# Рядом с вопросом: что действует сейчас. Также после разницы.
control-question-today = сейчас { $value }
control-question-unpublished = не опубликовано

# Разница с сегодняшним.
control-delta-none = ±0, как сейчас
control-delta-more = больше на
control-delta-less = меньше на
control-delta-today-unknown = сейчас неизвестно
