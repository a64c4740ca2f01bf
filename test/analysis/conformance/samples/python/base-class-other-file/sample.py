from .base import BaseApi


class SireneApi(BaseApi):
    async def unite_legale(self, siren: str) -> dict:
        return await self._request(f"/v4/insee/sirene/unites_legales/{siren}")
