# The product's name, used in titles.
-app-name = Aimak
