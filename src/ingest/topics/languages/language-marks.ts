/** Languages in Latin letters that are told by their function words. */
export type Tongue =
  | 'en'
  | 'fr'
  | 'de'
  | 'es'
  | 'it'
  | 'pt'
  | 'nl'
  | 'sv'
  | 'pl'
  | 'tr'
  | 'cs'
  | 'no'
  | 'da'
  | 'fi'
  | 'id'

/** Words that are frequent in one language and rare as words of the others. */
export const telling: Readonly<Record<Tongue, string>> = {
  en: 'the of and to is that for with this are we by be which from on an as it can our these not or has have their using between its at was were',
  fr: 'le les des et une du dans est pour que qui par sur nous avec sont ce cette ces aux au plus ont été pas leur entre être deux il elle',
  de: 'der die und das den von ist des mit eine dem zu ein für im werden auf wird sich einer nicht auch durch als wir aus sind bei nach oder über zur zum',
  es: 'el los las y una del en que se con por para es un como más este esta son su ha sus lo entre al también sobre puede estos',
  it: 'il di che è e una per della con del sono dei le gli nel delle questo si alla da come più non stato nella ed degli anche tra viene',
  pt: 'o os as e um uma em do da dos das que para com não é no na por mais foram são este esta como ao pela pelo entre também sua seu',
  nl: 'de het een van en in is dat op te met voor die zijn wordt door niet worden aan deze bij als ook naar wij kan uit tussen over heeft',
  sv: 'och i det som en är av för att på med den till har inte om ett de kan vi från eller också var vid mellan hur denna dessa samt genom',
  pl: 'i w z na do o że się jest nie przez dla od po oraz jako są ich jego przy który która które między lub jak to tego a co ze nad pod wpływ u w',
  tr: 've bir bu ile için da de olan olarak ise daha çok en gibi kadar sonra arasında üzerine üzerinde göre ya veya ne hem bazı',
  cs: 'a v na se je že z do o s pro k i jako při po od ve jsou podle mezi nebo které která který není také pomocí u za ze jejich jeho',
  no: 'og i det som en er av for på med den til har ikke om et de kan vi fra eller også var ved mellom hvordan etter blant denne disse hos ut',
  da: 'og i det som en er af for på med den til har ikke om et de kan vi fra eller også var ved mellem hvordan efter blandt denne disse hos ud',
  fi: 'ja on ei että se joka ovat oli myös tai kun sekä mutta kuin niin sen jotka hän me tämä tässä voi ole mukaan sitä jälkeen välillä kanssa',
  id: 'dan yang di dalam pada untuk dengan dari ini oleh sebagai adalah tidak itu terhadap ke atau dapat antara akan secara bagi karena serta melalui pengaruh',
}
