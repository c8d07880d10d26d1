@echo off
rem Für die Aufgabenplanung von Windows: holt den neuesten Stand, baut die Zeitung{% if publishes %} und bringt sie auf den Server{% endif %}.
rem Einmal einrichten, im Ordner der Zeitung:
rem   schtasks /Create /SC HOURLY /TN Zeitung /TR "\"%CD%\.ci\server\nachsehen.cmd\""
rem Was der letzte Lauf gesagt hat, steht in .stadtteil\nachsehen.txt.
chcp 65001 >nul
cd /d "%~dp0..\.." || exit /b 2
if not exist .stadtteil mkdir .stadtteil
{% if publishes %}
rem Was publish hier aufgeschrieben hat, hielte sonst auf, was das Git-Verzeichnis bringt.
git checkout --quiet -- content/adressen.yaml 2>nul
git clean --quiet --force -- content/adressen.yaml
{% endif %}
git pull --quiet --ff-only >.stadtteil\nachsehen.txt 2>&1 || exit /b 2
{@ windows @} {% if publishes %}publish{% else %}build{% endif %} --quiet >>.stadtteil\nachsehen.txt 2>&1
exit /b %ERRORLEVEL%
