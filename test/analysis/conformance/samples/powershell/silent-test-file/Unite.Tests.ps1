Describe 'Get-Unite' {
    It 'refuse sans trace' {
        Mock Invoke-RestMethod { throw '422' }
        { Invoke-RestMethod -Uri 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265' } | Should -Throw
    }
}
