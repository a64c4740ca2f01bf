using Agrements;

var builder = WebApplication.CreateBuilder(args);

// L’adresse, le délai et le jeton de chaque appel de ce client.
builder.Services.AddHttpClient<UnitesLegales>(client =>
{
    client.BaseAddress = new Uri("https://entreprise.api.gouv.fr");
    client.Timeout = TimeSpan.FromSeconds(5);
    client.DefaultRequestHeaders.Authorization = new("Bearer", builder.Configuration["Entreprise:Jeton"]);
});

var app = builder.Build();
app.MapGet("/agrements/{siren}", (string siren, UnitesLegales unites) => unites.LireAsync(siren));
app.Run();
