#Requires -Version 7.4
[CmdletBinding()]
param(
    [Parameter(Mandatory)][string] $Siren,
    [string] $Base = 'https://entreprise.api.gouv.fr'
)

$entetes = @{ Authorization = "Bearer $env:API_ENTREPRISE_TOKEN" }
# @missing object
$commun = @{
    context   = 'Marchés publics'
    recipient = '13002526500013'
}

function Get-Unite([string] $Numero, [string] $Objet) {
    $trace = $commun + @{ object = $Objet }
    # @clean
    Invoke-RestMethod -Uri "$Base/v4/insee/sirene/unites_legales/$Numero" -Body $trace -Headers $entetes -TimeoutSec 5
}

function Get-Incomplet {
    param([string] $Numero)
    (irm ('{0}/v4/insee/sirene/unites_legales/{1}' -f $Base, $Numero) -Body $commun -Headers $entetes -OperationTimeoutSeconds 5).data
}

function Get-Table($Numero) {
    $requete = @{
        Method     = 'Get'
        Uri        = $Base + '/v4/insee/sirene/unites_legales/' + $Numero
        Headers    = $entetes
        Body       = @{ context = 'Aides'; object = 'Dossier 12' }
        TimeoutSec = 5
    }
    # @missing recipient
    Invoke-RestMethod @requete
}

function Get-Adresse($Numero, $Objet) {
    $objetEncode = [uri]::EscapeDataString($Objet)
    # @clean
    $reponse = Invoke-WebRequest -UseBasicParsing -Uri "$Base/v4/insee/sirene/unites_legales/${Numero}?context=Aides&recipient=13002526500013&object=$objetEncode" -Headers $entetes -TimeoutSec 5
    $reponse.Content | ConvertFrom-Json
}

function Get-Constructeur($Numero) {
    $parametres = [System.Web.HttpUtility]::ParseQueryString('')
    $parametres['context'] = 'Aides'
    $parametres['object'] = 'Dossier 12'
    $adresse = [System.UriBuilder]::new("$Base/v4/insee/sirene/unites_legales/$Numero")
    $adresse.Query = $parametres.ToString()
    # @missing recipient
    Invoke-RestMethod $adresse.Uri -Headers $entetes -TimeoutSec:5
}

function Get-SansLimite($Numero) {
    $trace = @{}
    $trace['context'] = 'Aides'
    $trace.recipient = '13002526500013'
    $trace.Add('object', 'Dossier 12')
    # @no-timeout
    Invoke-RestMethod -Method Get -Uri "$Base/v4/insee/sirene/unites_legales/$Numero" -Body $trace -Headers $entetes
}

try {
    Get-Unite -Numero $Siren -Objet 'Candidature MP-12'
    Get-Incomplet $Siren
    Get-Table $Siren
    Get-Adresse $Siren 'Dossier 12'
    Get-Constructeur $Siren
    Get-SansLimite -Numero $Siren
}
catch [Microsoft.PowerShell.Commands.HttpResponseException] {
    if ($_.Exception.Response.StatusCode -eq 404) { return $null }
    throw
}
