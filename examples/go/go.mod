module exemple.fr/achats

go 1.22

require github.com/go-resty/resty/v2 v2.17.2
